package topplays.storage.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of the file operations that the batch writer relies on. */
abstract class EventsFilesContract {
    private EventsFiles files;

    /** The files of an empty folder, which may not exist yet. */
    abstract EventsFiles empty() throws IOException;

    @BeforeEach
    void makeFolder() throws IOException {
        files = empty();
        files.makeFolder("a/b");
    }

    @Test
    void whatWasWrittenIsThere() throws IOException {
        write("a/file", "content");
        write("a/nothing", "");

        assertThat(files.names("a")).containsExactlyInAnyOrder("b", "file", "nothing");
        assertThat(text("a/file")).isEqualTo("content");
        assertThat(files.length("a/file")).hasValue(7);
        assertThat(files.length("a/nothing")).hasValue(0);
    }

    @Test
    void aFileCanBeLargerThanAnyBuffer() throws IOException {
        byte[] block = new byte[1_000_003];
        files.write("a/large", out -> {
            out.write(1);
            out.write(block);
            out.write(block, 3, 1_000_000);
        });

        assertThat(files.length("a/large")).hasValue(2_000_004);
        assertThat(files.read("a/large").orElseThrow()).hasSize(2_000_004).startsWith(1, 0);
    }

    @Test
    void whatIsNotThereIsToldSo() throws IOException {
        assertThat(files.names("none")).isEmpty();
        assertThat(files.length("a/none")).isEmpty();
        assertThat(files.read("a/none")).isEmpty();
        assertThat(files.modifiedMillis("a/none")).isEmpty();
        assertThatThrownBy(() -> files.touch("a/none", 1)).isInstanceOf(FileNotFoundException.class);
        files.delete("a/none");
        files.delete("none/none");
    }

    @Test
    void aFileIsWrittenOnce() throws IOException {
        write("a/file", "content");

        assertThatThrownBy(() -> write("a/file", "other")).isInstanceOf(IOException.class);
        assertThat(text("a/file")).isEqualTo("content");
    }

    @Test
    void aFailureToWriteIsThrown() {
        assertThatThrownBy(() -> files.write("a/file", out -> {
                    out.write(1);
                    throw new IOException("no more content");
                }))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("no more content");
    }

    @Test
    void aFileIsRenamedIntoAnotherFolder() throws IOException {
        write("a/file", "content");

        assertThat(files.rename("a/file", "a/b/renamed")).isTrue();

        assertThat(files.names("a")).containsExactly("b");
        assertThat(text("a/b/renamed")).isEqualTo("content");
    }

    @Test
    void aRenameRefusesATargetThatExists() throws IOException {
        write("a/file", "content");
        write("a/b/target", "target");

        assertThat(files.rename("a/file", "a/b/target")).isFalse();

        assertThat(text("a/file")).isEqualTo("content");
        assertThat(text("a/b/target")).isEqualTo("target");
    }

    @Test
    void aRenameOfWhatIsGoneFails() throws IOException {
        write("a/file", "content");
        files.delete("a/file");

        assertThatThrownBy(() -> files.rename("a/file", "a/renamed")).isInstanceOf(IOException.class);
        assertThat(files.names("a")).containsExactly("b");
    }

    @Test
    void aRenameIntoAFolderThatIsNotThereFails() throws IOException {
        write("a/file", "content");

        assertThatThrownBy(() -> files.rename("a/file", "none/renamed")).isInstanceOf(IOException.class);
        assertThat(text("a/file")).isEqualTo("content");
    }

    @Test
    void ofManyRenamesToOneTargetOneSucceeds() throws Exception {
        int renames = 8;
        for (int i = 0; i < renames; i++) {
            write("a/file-" + i, "content " + i);
        }

        List<Future<Boolean>> done = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(renames);
        for (int i = 0; i < renames; i++) {
            String from = "a/file-" + i;
            done.add(threads.submit(() -> files.rename(from, "a/b/target")));
        }
        threads.shutdown();

        List<Boolean> succeeded = new ArrayList<>();
        for (Future<Boolean> each : done) {
            succeeded.add(each.get());
        }
        assertThat(succeeded).containsOnlyOnce(true);
        assertThat(text("a/b/target")).isEqualTo("content " + succeeded.indexOf(true));
        assertThat(files.names("a")).hasSize(renames);
    }

    @Test
    void aReplacementTakesThePlaceOfWhatIsThere() throws IOException {
        write("a/first", "first");
        write("a/second", "second");

        files.replace("a/first", "a/b/target");
        files.replace("a/second", "a/b/target");

        assertThat(text("a/b/target")).isEqualTo("second");
        assertThat(files.names("a")).containsExactly("b");
    }

    @Test
    void aTouchIsSeen() throws IOException {
        write("a/file", "content");

        files.touch("a/file", 1_700_000_000_123L);

        assertThat(files.modifiedMillis("a/file")).hasValue(1_700_000_000_123L);
        assertThat(text("a/file")).isEqualTo("content");
    }

    @Test
    void aFolderIsMadeOnceAndNotOverAFile() throws IOException {
        write("a/file", "content");

        files.makeFolder("a/b");
        assertThatThrownBy(() -> files.makeFolder("a/file")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> files.makeFolder("a/file/folder")).isInstanceOf(IOException.class);
    }

    private void write(String file, String content) throws IOException {
        files.write(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    private String text(String file) throws IOException {
        return new String(files.read(file).orElseThrow(), StandardCharsets.UTF_8);
    }
}
