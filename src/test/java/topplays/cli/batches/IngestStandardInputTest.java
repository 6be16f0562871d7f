package topplays.cli.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.cli.CommandRun;
import topplays.cli.EventsFolder;
import topplays.cli.Main;

/** {@code ingest -} reads standard input through a journal. */
class IngestStandardInputTest {
    @TempDir
    private Path folder;

    private IngestRuns runs;

    @BeforeEach
    void nameEvents() {
        runs = IngestRuns.in(folder);
    }

    @Test
    void readsStandardInputToItsEnd() throws IOException {
        CommandRun run = runs.ingestInput("v1\nv2\nv3", "--input-format", "tsv", "--video", "1");

        assertThat(run.err()).contains("3 events from 3 lines, in 1 file");
        assertThat(run.exitCode()).isEqualTo(Main.DONE);
        assertThat(runs.events().videos()).isEqualTo(List.of("v1", "v2", "v3"));
    }

    @Test
    void standardInputMayBeAskedToUseTheTimeOfArrival() throws IOException {
        assertThat(runs.ingestInput("v1", "--input-format", "tsv", "--video", "1", "--arrival")
                        .exitCode())
                .isEqualTo(Main.DONE);
        assertThat(runs.events().videos()).isEqualTo(List.of("v1"));
    }

    /** As from a pipe: what is written at once ends within a line. */
    @Test
    void theFormatIsRecognisedByTheWholeLinesThatHaveArrived() throws IOException {
        byte[] log = "time,video\n2026-11-20T08:00:00Z,a\n2026-1".getBytes(StandardCharsets.UTF_8);
        byte[] rest = "1-20T08:00:01Z,b\n".getBytes(StandardCharsets.UTF_8);
        InputStream pipe = new SequenceInputStream(new ByteArrayInputStream(log), new ByteArrayInputStream(rest));

        CommandRun run = runs.ingestInput(pipe, "--time", "time");

        assertThat(run.err()).contains("standard input: --input-format csv --header --video video");
        assertThat(runs.events().videos()).isEqualTo(List.of("a", "b"));
    }

    @Test
    void standardInputThatCannotBeReadFails() {
        runs.ingestInput("no event\n", "--input-format", "topplays")
                .assertFailed("every line is malformed", "standard input, line 1: columns");
    }

    @Test
    void aStreamContinuesOnlyWithItsOwnJournal() throws IOException {
        String[] first = {"--input-format", "tsv", "--video", "1", "--journal", folder + "/one"};
        String[] other = {"--input-format", "tsv", "--video", "1", "--journal", folder + "/two"};
        runs.ingestInput("v1\nv2\n", first);

        runs.ingestInput("v3\n", other).assertFailed("writer 'ingest' used the journal " + folder + "/one");
        assertThat(runs.ingestInput("v4\n", first).err()).contains("1 event from 1 line");
        assertThat(runs.events().videos()).isEqualTo(List.of("v1", "v2", "v4"));
    }

    @Test
    void aJournalBelongsToOneEventsFolderUnderAnySpellingOfItsPath() throws IOException {
        String[] options = {"--input-format", "tsv", "--video", "1", "--journal", folder + "/journal"};
        runs.ingestInput("v1\n", options);

        EventsFolder before = runs.events();
        runs = new IngestRuns(folder, new EventsFolder(folder.resolve("other")));
        runs.ingestInput("v2\n", options).assertFailed("is the journal of writer 'ingest' to ");
        runs = new IngestRuns(folder, new EventsFolder(Path.of(folder + "/other/../events")));
        assertThat(runs.ingestInput("v3\n", options).exitCode()).isEqualTo(Main.DONE);
        assertThat(before.videos()).isEqualTo(List.of("v1", "v3"));
    }
}
