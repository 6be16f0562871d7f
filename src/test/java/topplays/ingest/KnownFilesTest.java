package topplays.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;

/** Changes of files between two runs, and the lines that the second run reads. */
class KnownFilesTest {
    private static final String LONG = "x".repeat(4095) + "\n";

    private Path folder;
    private LogFolder logs;

    @BeforeEach
    void resolveFolder(@TempDir Path temporary) throws IOException {
        folder = temporary.toRealPath();
        logs = new LogFolder(folder, Map.of("input-format", "csv", "video", "1"));
    }

    @Test
    void aFileThatIsDoneIsSkippedAndReported() throws IOException {
        logs.write("log", "a\nb\n");
        logs.write("log.gz", "c\n");
        logs.ingest();

        Ingested again = logs.ingest();

        assertThat(again.events()).isEmpty();
        assertThat(again.notes())
                .containsExactly(
                        folder + "/log was read before, all 2 lines",
                        folder + "/log.gz was read before, its only line");
        assertThat(again.countsOfAllRuns().counted()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1500})
    void aFileThatHasGrownIsReadOn(int firstLength) throws IOException {
        String start = "x".repeat(firstLength) + "\nb\n";
        logs.write("log", start);
        logs.ingest();
        logs.append("log", "c\nd");
        assertThat(logs.ingest().videos()).isEqualTo("c");
        logs.append("log", "\ne\n");

        Ingested last = logs.ingest();

        assertThat(last.videos()).isEqualTo("d e");
        assertThat(last.notes()).isEmpty();
        assertThat(last.countsOfAllRuns().linesRead()).isEqualTo(start.lines().count() + 3);
    }

    @Test
    void aHardLinkIsTheSameFileAndACopyIsNot() throws IOException {
        Path log = logs.write("log", "a\nb\n");
        logs.ingest();
        Files.createLink(folder.resolve("another"), log);

        Ingested linked = logs.ingest();

        assertThat(linked.events()).isEmpty();
        assertThat(linked.notes()).contains(folder + "/another is " + folder + "/log under another name");
        logs.append("log", "c\n");
        assertThat(logs.ingest().videos()).isEqualTo("c");
        Files.delete(folder.resolve("another"));
        assertThat(logs.ingest().events()).isEmpty();
        Files.copy(log, folder.resolve("copy"));
        assertThat(logs.ingest().videos()).isEqualTo("a b c");
    }

    @Test
    void theRestOfALineThatWasReadBeforeItWasWholeIsSkippedAndReported() throws IOException {
        logs.write("log", "a\nca");
        logs.ingestFinal();
        logs.append("log", "ts\r\nb\n");

        Ingested grown = logs.ingest();

        assertThat(grown.videos()).isEqualTo("b");
        assertThat(grown.notes())
                .containsExactly(folder + "/log, line 2 was read before it was whole; its rest is passed over");
        assertThat(grown.countsOfAllRuns().linesRead()).isEqualTo(3);
    }

    @Test
    void aLineEndThatComesLaterIsNotALine() throws IOException {
        logs.write("log", "a\nb");
        logs.ingestFinal();
        logs.append("log", "\r\n");

        Ingested grown = logs.ingest();

        assertThat(grown.events()).isEmpty();
        assertThat(grown.notes()).isEmpty();
        assertThat(grown.countsOfAllRuns().linesRead()).isEqualTo(2);
    }

    @Test
    void rotatedFilesAreRecognisedAndTheNewOneIsNew() throws IOException {
        logs.write("log", LONG + "a\n");
        logs.write("log.1", "b\n" + LONG);
        logs.ingest();
        logs.append("log", "c\n");
        logs.rename("log.1", "log.2");
        logs.rename("log", "log.1");
        logs.write("log", "d\n");

        Ingested rotated = logs.ingest();

        assertThat(rotated.videos()).isEqualTo("d c");
        assertThat(rotated.notes())
                .containsExactly(
                        folder + "/log.1 is " + folder + "/log under another name",
                        folder + "/log.2 is " + folder + "/log.1 under another name",
                        folder + "/log.2 was read before, all 2 lines");
        assertThat(logs.ingest().events()).isEmpty();
    }

    @Test
    void aFileThatWasCompressedSinceIsTheSame() throws IOException {
        logs.write("log", LONG + "a\n");
        logs.write("log.1", "b\n");
        logs.ingest();
        Files.delete(folder.resolve("log"));
        Files.delete(folder.resolve("log.1"));
        logs.write("log.1.gz", LONG + "a\nc\n");
        logs.write("log.2.bz2", "b\n");

        Ingested compressed = logs.ingest();

        assertThat(compressed.videos()).isEqualTo("c");
        assertThat(logs.ingest().notes())
                .containsExactly(
                        folder + "/log.1.gz was read before, all 3 lines",
                        folder + "/log.2.bz2 was read before, its only line");
    }

    @Test
    void aCopyIsAFileOfItsOwn() throws IOException {
        logs.write("log", "a\n");
        logs.ingest();
        logs.write("copy", "a\n");

        assertThat(logs.ingest().videos()).isEqualTo("a");
        assertThat(logs.ingest().events()).isEmpty();
    }

    @Test
    void aCopyOfAFileThatIsNoInputAnyMoreIsAFileOfItsOwn() throws IOException {
        logs.write("log", "a\n");
        logs.ingest();
        logs.write("copy", "a\n");
        logs.readOnly("copy");

        assertThat(logs.ingest().videos()).isEqualTo("a");
    }

    @Test
    void aNewFileUnderAnOldNameDoesNotMakeTheOldOneForgotten() throws IOException {
        logs.write("log", "a\n");
        logs.ingest();
        logs.write("log", "b\n");
        assertThat(logs.ingest().videos()).isEqualTo("b");
        logs.write("log.old", "a\n");

        assertThat(logs.ingest().events()).isEmpty();
    }

    @Test
    void aFileThatIsAbsentForAWhileIsNotForgotten() throws IOException {
        logs.write("log", "a\n");
        logs.write("other", "b\n");
        logs.ingest();
        Files.delete(folder.resolve("log"));
        assertThat(logs.ingest().events()).isEmpty();
        logs.write("log", "a\nc\n");

        assertThat(logs.ingest().videos()).isEqualTo("c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "log.gz"})
    void aFileThatWasCutIsRefused(String name) throws IOException {
        logs.write(name, LONG + "a\nb\n");
        logs.ingest();
        logs.write(name, LONG + "a\n");

        assertThatThrownBy(() -> logs.ingest())
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "file:" + folder + "/" + name
                                + " has fewer bytes than the 4,100 that were read of it before: it was"
                                + " cut, or another log with the same beginning took its place; ingest it under another --writer");
    }

    @Test
    void aDamagedPositionIsRefused() {
        InputSettings settings = InputSettings.of(LineFormat.TOPPLAYS);
        Map<String, Object> damaged = Map.of("files", List.of(Map.of("path", "/x")));

        assertThatThrownBy(() -> LogFiles.open(List.of(), settings, false, damaged, new Configuration()))
                .isInstanceOf(IOException.class)
                .hasMessage("the record of what was read is damaged or of another version: it has no 'headBytes'");
    }
}
