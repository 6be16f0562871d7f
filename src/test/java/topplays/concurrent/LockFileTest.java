package topplays.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("lock");
    }

    @Test
    void holdsTheLockUntilItIsClosed() throws Exception {
        try (LockFile lock = LockFile.tryLock(file).orElseThrow()) {
            lock.write(new byte[] {1, 2, 3});
            lock.write(new byte[] {4});

            assertThat(LockProbe.isHeld(file)).isTrue();
        }
        assertThat(file).hasBinaryContent(new byte[] {4});
        assertThat(LockProbe.isHeld(file)).isFalse();
        LockFile.tryLock(file).orElseThrow().close();
    }

    @Test
    void keepsTheLockWhenThisProcessTriesAgainUnderAnyPathOfTheFile() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        Path hardLink = folder.resolve("hard");
        try (LockFile lock = LockFile.tryLock(file).orElseThrow()) {
            Files.createLink(hardLink, file);
            for (Path path :
                    new Path[] {file, folder.resolve("../" + folder.getFileName() + "/lock"), link, hardLink}) {
                assertThat(LockFile.tryLock(path)).as("%s", path).isEmpty();
            }
            assertThat(LockProbe.isHeld(file)).isTrue();
            lock.write(new byte[0]);
        }
        Optional<LockFile> again = LockFile.tryLock(hardLink);
        assertThat(again).isPresent();
        again.get().close();
    }
}
