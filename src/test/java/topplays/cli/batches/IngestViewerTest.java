package topplays.cli.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.cli.CommandRun;
import topplays.cli.CountsText;
import topplays.cli.Main;

/** {@code ingest} writes the viewer, of one field or several, as the user of an event. */
class IngestViewerTest {
    @TempDir
    private Path folder;

    private IngestRuns runs;
    private Path log;

    @BeforeEach
    void writeLog() throws IOException {
        runs = IngestRuns.in(folder);
        log = runs.log(
                "access.log",
                line("2001:db8::7:1", "a", "Firefox/1 (100%)")
                        + line("2001:DB8:0:0:8::", "b", "Firefox/1 (100%)")
                        + line("::ffff:192.0.2.1", "c", "x|y")
                        + line("-", "d", "-"));
    }

    private static String line(String host, String video, String agent) {
        return host + " - ann [20/Nov/2026:08:00:00 +0000] \"GET " + video + " HTTP/1.1\" 200 9 \"-\" \"" + agent
                + "\"\n";
    }

    private CommandRun ingest(String... options) {
        return runs.ingest(log, options);
    }

    @Test
    void severalFieldsAreJoinedSoThatTheyStayApart() throws IOException {
        ingest("--viewer", "host", "--viewer", "agent");

        assertThat(runs.events().lines())
                .contains("\t2001:db8::7:1|Firefox/1 (100%25)\ta\n", "\t::ffff:192.0.2.1|x%7Cy\tc\n", "\t-\td\n");
    }

    @Test
    void addressesAreWrittenByTheirFirstBits() throws IOException {
        ingest("--viewer", "host", "--ipv6-prefix", "64");

        assertThat(runs.events().lines())
                .contains("\t2001:db8:0:0:0:0:0:0\ta\n", "\t2001:db8:0:0:0:0:0:0\tb\n", "\t192.0.2.1\tc\n", "\t-\td\n");
    }

    @Test
    void aCountOfTheEventsHasTheViewersOfTheLog() throws IOException {
        log = runs.log(
                "access.log",
                line("2001:db8::7:1", "v", "Firefox")
                        + line("2001:DB8:0:0:8::", "v", "Firefox")
                        + line("2001:db8::7:1", "v", "Safari|2")
                        + line("-", "v", "-"));
        String[] viewer = {"--viewer=host", "--viewer=agent", "--ipv6-prefix=64"};
        ingest(viewer);

        assertThat(counts(log, viewer)).isEqualTo("v\t4\t2\n");
        assertThat(counts(runs.events().folder())).isEqualTo("v\t4\t2\n");
    }

    private String counts(Path input, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("count", "--overwrite", "--count-viewers"));
        command.addAll(List.of(options));
        command.addAll(List.of(input.toString(), folder.resolve("counts").toString()));
        assertThat(CommandRun.of(command.toArray(String[]::new)).exitCode()).isEqualTo(Main.DONE);
        return CountsText.sorted(folder.resolve("counts"));
    }

    @Test
    void theViewerIsRecordedWithTheWriter() throws IOException {
        ingest("--viewer", "host", "--viewer", "agent");
        log = runs.log("access.log", Files.readString(log) + line("h", "e", "Safari"));

        assertThat(ingest().err()).contains("1 event from 1 line");
        assertThat(runs.events().lines()).contains("\th|Safari\te\n");
        assertThat(ingest("--viewer", "host").err())
                .contains("writer 'ingest' had viewer=[host, agent] before and now has viewer=[host]");
    }

    @Test
    void anEventHasOneUser() {
        CommandRun both = ingest("--input-format", "combined", "--user", "user", "--viewer", "host");
        assertThat(both.exitCode()).isEqualTo(Main.USAGE);
        assertThat(both.err()).contains("--user and --viewer cannot be used together: an event has one user");

        CommandRun withoutViewer = ingest("--input-format", "combined", "--ipv6-prefix", "64");
        assertThat(withoutViewer.exitCode()).isEqualTo(Main.USAGE);
        assertThat(withoutViewer.err()).contains("--ipv6-prefix needs --viewer");

        assertThat(ingest("--viewer", "hosts").err()).contains("this input format has no field 'hosts'");
        assertThat(ingest("--viewer", "host", "--once-per", "day").exitCode()).isEqualTo(Main.USAGE);
    }
}
