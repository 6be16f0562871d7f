package topplays.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.model.EventLines;

/** Files with the same long header, unfinished last lines, and files that cannot be read. */
class LogIdentityTest {
    private static final String LONG = "x".repeat(4095) + "\n";

    private Path folder;
    private LogFolder logs;

    @BeforeEach
    void resolveFolder(@TempDir Path temporary) throws IOException {
        folder = temporary.toRealPath();
        logs = new LogFolder(folder, Map.of("input-format", "csv", "video", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "log.gz"})
    void aNewFileWithTheSameHeaderUnderAnOldNameIsReadFromItsStart(String name) throws IOException {
        logs.write(name, LONG + "a1\na2\n");
        logs.ingest();
        logs.write(name, LONG + "b1\nb2\nb3\n");

        Ingested replaced = logs.ingest();

        assertThat(replaced.videos()).isEqualTo("x".repeat(4095) + " b1 b2 b3");
        assertThat(replaced.notes())
                .singleElement()
                .asString()
                .startsWith(folder + "/" + name + " was replaced or rewritten since 4,102 bytes of it were read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "log.gz"})
    void aNewFileOfTheSameLengthIsReadFromItsStart(String name) throws IOException {
        logs.write(name, LONG + "a1\na2\n");
        logs.ingest();
        logs.write(name, LONG + "b1\na2\n");

        assertThat(logs.ingest().videos()).isEqualTo("x".repeat(4095) + " b1 a2");
    }

    @Test
    void filesWithTheSameHeaderAreRecognisedAfterARotation() throws IOException {
        logs.write("log", LONG + "c1\n");
        logs.write("log.1", LONG + "b1\nb2\n");
        logs.write("log.2.gz", LONG + "a1\na2\na3\n");
        logs.ingest();
        logs.append("log", "c2\n");
        logs.rename("log.2.gz", "log.3.gz");
        Files.delete(folder.resolve("log.1"));
        logs.write("log.2.gz", LONG + "b1\nb2\n");
        logs.rename("log", "log.1");
        logs.write("log", LONG + "d1\nd2\nd3\n");

        assertThat(logs.ingest().videos()).isEqualTo("x".repeat(4095) + " d1 d2 d3 c2");
        assertThat(logs.ingest().events()).isEmpty();
    }

    @Test
    void positionsOfOlderVersionsAreStillKnown() throws IOException {
        logs.write("log", LONG + "a\n");
        logs.write("log.gz", "b\n");
        logs.ingest();
        logs.forgetNewMembers();
        logs.append("log", "c\n");

        assertThat(logs.ingest().videos()).isEqualTo("c");
        logs.rename("log", "log.1");
        assertThat(logs.ingest().events()).isEmpty();
    }

    @Test
    void aLastLineWithoutLineEndIsLeftForTheNextRun() throws IOException {
        logs.write("log", "a\ndQw4");

        Ingested first = logs.ingest();

        assertThat(first.videos()).isEqualTo("a");
        assertThat(first.notes())
                .containsExactly(
                        folder + "/log: the last line, line 2, has no line end yet and is left for the next run;"
                                + " --final reads it");
        logs.append("log", "w9WgXcQ\n");
        assertThat(logs.ingest().videos()).isEqualTo("dQw4w9WgXcQ");
    }

    @Test
    void aFinalRunReadsALastLineWithoutLineEnd() throws IOException {
        logs.write("log", "a\nb");
        assertThat(logs.ingest().videos()).isEqualTo("a");
        assertThat(logs.ingestFinal().videos()).isEqualTo("b");
        assertThat(logs.ingestFinal().events()).isEmpty();
    }

    @Test
    void anArchiveEndsWithItsLastLine() throws IOException {
        logs.write("log", "a\nb");
        assertThat(logs.ingest().videos()).isEqualTo("a");
        Files.delete(folder.resolve("log"));
        logs.write("log.gz", "a\nb");

        assertThat(logs.ingest().videos()).isEqualTo("b");
        assertThat(logs.ingest().notes()).containsExactly(folder + "/log.gz was read before, all 2 lines");
    }

    @Test
    void anUnreadableFileDoesNotStopTheOthers() throws IOException {
        Files.write(folder.resolve("a.gz"), new byte[] {31, (byte) 139, 8, 4, 0});
        logs.write("log", "a\n");

        try (LogFiles files = logs.open(false)) {
            EventLines lines = new EventLines(1);
            assertThat(files.fill(lines, 1 << 20, 0)).isTrue();
            assertThat(LogFolder.take(lines)).endsWith("\ta\n");
            assertThatThrownBy(() -> files.fill(lines, 1 << 20, 0))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("a.gz");
        }
    }
}
