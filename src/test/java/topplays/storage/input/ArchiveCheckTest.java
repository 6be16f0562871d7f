package topplays.storage.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.storage.compress.Archive;

class ArchiveCheckTest {
    private final ArchiveCheck check = new ArchiveCheck(new Configuration());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"log.gz", "log.bz2", "log.zst", "log.xz", "log.lz4"})
    void findsNoFaultWithAWholeArchiveNorWithSeveralInOneFile(String name) throws IOException {
        byte[] archive = archive(name);
        byte[] twice = Arrays.copyOf(archive, 2 * archive.length);
        System.arraycopy(archive, 0, twice, archive.length, archive.length);

        assertThat(isCorrupt(name, archive)).isFalse();
        assertThat(isCorrupt(name, twice)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"log.gz", "log.bz2", "log.zst", "log.xz", "log.lz4"})
    void findsAnArchiveCutOffWherever(String name) throws IOException {
        byte[] archive = archive(name);
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            int length = i < 20 ? archive.length - 1 - i : random.nextInt(archive.length);
            assertThat(isCorrupt(name, Arrays.copyOf(archive, length)))
                    .as("cut to %d of %d bytes", length, archive.length)
                    .isTrue();
        }
    }

    @Test
    void findsABzip2ArchiveCutOffAtTheBordersOfItsBlocks() throws IOException {
        byte[] archive = archive("log.bz2");
        int borders = 0;
        for (int at = 0; at < archive.length - 6; at++) {
            if (archive[at] == 0x31 && archive[at + 1] == 0x41 && archive[at + 2] == 0x59 && archive[at + 3] == 0x26) {
                borders++;
                for (int length = at - 2; length < at + 8; length++) {
                    assertThat(isCorrupt("log.bz2", Arrays.copyOf(archive, length)))
                            .isTrue();
                }
            }
        }
        assertThat(borders).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"log.gz", "log.bz2", "log.zst", "log.xz", "log.lz4"})
    void findsAChangedChecksumAndWhatIsNoArchive(String name) throws IOException {
        byte[] archive = archive(name);
        archive[archive.length - 6] ^= 1;

        assertThat(isCorrupt(name, archive)).isTrue();
        assertThat(isCorrupt(name, "just text\n".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(isCorrupt(name, new byte[0])).isTrue();
    }

    @Test
    void passesOverAFileThatIsNotAnArchive() throws IOException {
        assertThat(isCorrupt("log.tsv", new byte[] {1, 2, 3})).isFalse();
    }

    private boolean isCorrupt(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        return check.isCorrupt(new InputFile(
                new org.apache.hadoop.fs.Path(file.toUri()), content.length, Compression.of(name, content)));
    }

    /** Random bytes, so that the archive is long, in small blocks. */
    private static byte[] archive(String name) throws IOException {
        byte[] content = new byte[250_000];
        new Random(7).nextBytes(content);
        return Stream.of(Archive.values())
                .filter(kind -> name.endsWith(kind.suffix()))
                .findFirst()
                .orElseThrow()
                .of(content);
    }
}
