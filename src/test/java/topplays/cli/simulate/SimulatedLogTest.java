package topplays.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topplays.cli.CommandRun;
import topplays.cli.Main;

/** {@code simulate --as combined FILE}. */
class SimulatedLogTest {
    private static final String ROBOTS = "bot\\b\nspider\n^curl/\n";

    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private CommandRun simulate(String... options) {
        List<String> line = new ArrayList<>(List.of(
                "simulate",
                "--as",
                "combined",
                path("web.log"),
                "--events",
                "3000",
                "--duration",
                "3h",
                "--videos",
                "50"));
        line.addAll(List.of(options));
        return CommandRun.of(line.toArray(String[]::new));
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("web.log"));
    }

    private List<String> counted(String... options) {
        List<String> line =
                new ArrayList<>(List.of("chart", path("web.log"), "-k", "1000000", "--report-format", "tsv"));
        line.addAll(List.of(options));
        return CommandRun.of(line.toArray(String[]::new))
                .out()
                .lines()
                .map(row -> row.substring(row.indexOf('\t') + 1))
                .toList();
    }

    @Test
    void writesOneLogInOrderOfTime() throws IOException {
        CommandRun run = simulate();

        assertThat(run.exitCode()).isEqualTo(Main.DONE);
        assertThat(run.err()).isEqualTo("3,000 requests in " + path("web.log") + ".\n");
        assertThat(lines())
                .hasSize(3_000)
                .allMatch(line -> line.matches(
                        "[0-9a-f.:]+ - - \\[16/Nov/2026:0[0-2]:[0-5]\\d:[0-5]\\d \\+0000] \"GET /watch/[-\\w]{11} HTTP/1.1\" 200 \\d+ \"-\""
                                + " \"Mozilla/5.0 [^\"]+Safari/537.36\""));
        assertThat(lines().stream().map(line -> line.substring(line.indexOf('['), line.indexOf(']'))))
                .isSorted();
        assertThat(lines().stream().filter(line -> line.startsWith("2001:db8:")).count())
                .isBetween(600L, 900L);
        assertThat(folder)
                .isDirectoryContaining(file -> file.endsWith("web.log"))
                .isDirectoryNotContaining("glob:**/._*");
    }

    @Test
    void theTruthIsWhatACountOfTheLogGives() throws IOException {
        simulate("--truth", path("truth.tsv"));

        assertThat(counted()).hasSize(50).isEqualTo(Files.readAllLines(folder.resolve("truth.tsv")));
    }

    @Test
    void robotsAreRecognisedByAListAndAreNotInTheTruth() throws IOException {
        String list = Files.writeString(folder.resolve("robots.txt"), ROBOTS).toString();

        simulate("--robot-share", "0.2", "--truth", path("truth.tsv"));

        assertThat(lines().stream().filter(line -> !line.contains(" Safari/")).count())
                .isBetween(490L, 710L);
        assertThat(counted("--robots", list)).isEqualTo(Files.readAllLines(folder.resolve("truth.tsv")));
        assertThat(counted()).isNotEqualTo(counted("--robots", list));
    }

    @Test
    void theSameSeedGivesTheSameLog() throws IOException {
        simulate("--robot-share", "0.5", "--threads", "1");
        List<String> lines = lines();
        simulate("--robot-share", "0.5", "--threads", "5", "--overwrite");

        assertThat(lines()).isEqualTo(lines);
    }

    @Test
    void replacesAFileOnlyIfAsked() throws IOException {
        Files.writeString(folder.resolve("web.log"), "mine\n");

        simulate().assertFailed("output exists: " + path("web.log"), "--overwrite");

        assertThat(lines()).containsExactly("mine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --min-batch 64k        | --min-batch is an option for batch files; --as combined writes one FILE
            --writer a             | --writer is an option for batch files; --as combined writes one FILE
            --memory 1m            | --memory is an option for batch files; --as combined writes one FILE
            --speed realtime       | --speed cannot be used with --as combined, which writes the log as a whole
            --server http://h:1    | --as writes a web log and --server sends events: give only one
            --robot-share 2        | --robot-share takes a number from 0 to 1: '2'
            --batch 5              | --batch needs --server
            """)
    void explainsUsageErrors(String options, String message) {
        CommandRun run = simulate(options.split(" "));

        run.assertUsageError(message);
        assertThat(run.err()).hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void robotsNeedAWebLogAndTheTruthAFileOfItsOwn() {
        CommandRun.of("simulate", path("events"), "--robot-share", "0.1")
                .assertUsageError("--robot-share needs --as combined, because event lines have no agent");
        CommandRun.of("simulate", path("events"), "--as", "csv").assertUsageError("--as takes combined: 'csv'");
        CommandRun.of("simulate", "--as", "combined").assertUsageError("simulate --as combined needs one FILE");
        simulate("--truth", path("web.log")).assertUsageError("--truth names the web log itself");
        assertThat(folder).isEmptyDirectory();
    }
}
