package topplays.cli.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.cli.CommandRun;
import topplays.cli.Main;

/** {@code ingest} leaves out robots and excluded hosts by lists, which are recorded with the writer. */
class IngestListsTest {
    @TempDir
    private Path folder;

    private IngestRuns runs;
    private Path log;
    private Path bots;

    @BeforeEach
    void writeLog() throws IOException {
        runs = IngestRuns.in(folder);
        log = runs.log("access.log", line("a", "Firefox") + line("b", "Robot") + line("c", "Firefox"));
        bots = Files.writeString(folder.resolve("bots.txt"), "robot\n");
    }

    private static String line(String video, String agent) {
        return "192.0.2.1 - ann [20/Nov/2026:08:00:00 +0000] \"GET " + video + " HTTP/1.1\" 200 9 \"-\" \"" + agent
                + "\"\n";
    }

    private CommandRun ingest(String... options) {
        return runs.ingest(log, options);
    }

    private void append(String line) throws IOException {
        log = runs.log("access.log", Files.readString(log) + line);
    }

    @Test
    void linesOfRobotsMakeNoEvents() throws IOException {
        CommandRun run = ingest("--input-format", "combined", "--robots", bots.toString());

        assertThat(run.err()).contains("2 events from 3 lines", "Left out: 1 robot.");
        assertThat(runs.events().lines()).contains("\ta\n", "\tc\n").doesNotContain("\tb\n");
    }

    @Test
    void excludedHostsMakeNoEvents() throws IOException {
        Path hosts = Files.writeString(folder.resolve("hosts.txt"), "192.0.2.0/24\n");

        assertThat(ingest("--exclude-hosts", hosts.toString()).err())
                .contains("0 events from 3 lines", "Left out: 3 excluded.");
    }

    @Test
    void aLaterRunUsesTheSameListWithoutTheOption() throws IOException {
        ingest("--robots", bots.toString());
        append(line("d", "Robot") + line("e", "Firefox"));

        assertThat(ingest().err()).contains("1 event from 2 lines", "Left out: 1 robot.");
    }

    @Test
    void aListThatHasChangedIsRefused() throws IOException {
        ingest("--robots", bots.toString());
        append(line("d", "Robot"));
        Files.writeString(bots, "bot\n");

        ingest().assertFailed(bots + " is not the list that was used before: its SHA-256 is ");
        assertThat(ingest("--robots", bots.toString()).err())
                .contains("writer 'ingest' had robots=", "name another writer with --writer");
    }

    @Test
    void aListMayMove() throws IOException {
        ingest("--robots", bots.toString());
        append(line("d", "Robot") + line("e", "Firefox"));
        Path moved = Files.move(bots, folder.resolve("moved.txt"));

        assertThat(ingest("--robots", moved.toString()).err()).contains("1 event from 2 lines", "Left out: 1 robot.");
        append(line("f", "Firefox"));
        assertThat(ingest().err()).contains("1 event from 1 line,");
    }

    @Test
    void eventLinesHaveNoAgents() {
        CommandRun run = ingest("--input-format", "topplays", "--robots", bots.toString());

        assertThat(run.exitCode()).isEqualTo(Main.USAGE);
        assertThat(run.err()).contains("--robots needs the user agent, and event lines have only time, user and video");
    }

    @Test
    void anExpressionThatTakesTooLongFailsTheRun() throws IOException {
        Files.writeString(bots, "(a|aa)+\\1b\n");
        append(line("d", "a".repeat(60)));

        assertThat(ingest("--input-format", "combined", "--robots", bots.toString())
                        .err())
                .contains("topplays: " + bots
                        + ", line 1: the expression '(a|aa)+\\1b' takes too many steps for the agent 'aaa");
    }
}
