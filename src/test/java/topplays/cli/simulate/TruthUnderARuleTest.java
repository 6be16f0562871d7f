package topplays.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.cli.CommandRun;
import topplays.cli.Main;

/** {@code simulate --truth} with a rule, against {@code count} with the same rule. */
class TruthUnderARuleTest {
    private static final List<String> TRAFFIC =
            List.of("--events 6000 --duration 3d --videos 40 --users 300 --repeat-share 0.6".split(" "));

    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static CommandRun run(List<String> line, String... more) {
        List<String> all = new ArrayList<>(line);
        all.addAll(List.of(more));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private void simulate(List<String> output, String... rule) {
        List<String> line = new ArrayList<>(List.of("simulate"));
        line.addAll(output);
        line.addAll(TRAFFIC);
        line.addAll(List.of("--truth", path("truth.tsv")));
        assertThat(run(line, rule).exitCode()).isEqualTo(Main.DONE);
    }

    /** In a few large batches. */
    private void simulateEvents(String... rule) {
        simulate(List.of(path("events"), "--preset", "level"), rule);
    }

    private void assertCountIsTheTruth(List<String> input, String... rule) throws IOException {
        List<String> line = new ArrayList<>(List.of("chart", "-k", "1000", "--report-format", "tsv"));
        line.addAll(input);
        CommandRun chart = run(line, rule);

        assertThat(chart.out().lines().map(row -> row.substring(row.indexOf('\t') + 1)))
                .hasSize(40)
                .isEqualTo(Files.readAllLines(folder.resolve("truth.tsv")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--once-per hour",
                "--once-per day --zone America/New_York",
                "--once-per week:tue",
                "--once-per month --count-viewers",
                "--once-per 30m",
                "--once-per 30m --sliding",
                "--once-per 24h --at-most 2",
                "--once-per day --at-most 3 --count-viewers",
                "--once-per 6h --sliding --at-most 2 --count-viewers",
                "--count-viewers",
            })
    void isWhatCountFindsInEvents(String rule) throws IOException {
        simulateEvents(rule.split(" "));

        assertCountIsTheTruth(List.of(path("events")), rule.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--once-per day --count-viewers", "--once-per 10s", "--once-per 10s --sliding"})
    void isWhatCountFindsInAWebLogWithoutItsRobots(String rule) throws IOException {
        String list = Files.writeString(folder.resolve("robots.txt"), "bot\\b\nspider\n^curl/\n")
                .toString();

        simulate(List.of("--as", "combined", path("web.log"), "--robot-share", "0.2"), rule.split(" "));

        assertCountIsTheTruth(List.of(path("web.log"), "--robots", list), rule.split(" "));
    }

    @Test
    void verifyComparesTheViewersToo() throws IOException {
        simulateEvents("--once-per", "day", "--count-viewers");
        CommandRun.of("count", path("events"), path("counts"), "--once-per", "day", "--count-viewers");
        Path truth = folder.resolve("truth.tsv");

        assertThat(CommandRun.of("verify", path("counts"), "--truth", truth.toString())
                        .exitCode())
                .isEqualTo(Main.DONE);
        List<String> lines = new ArrayList<>(Files.readAllLines(truth));
        lines.set(0, lines.get(0) + "0");
        Files.write(truth, lines);
        assertThat(CommandRun.of("verify", path("counts"), "--truth", truth.toString())
                        .exitCode())
                .isEqualTo(Main.FAILED);
    }

    @Test
    void thereAreFewerPlaysThanViews() throws IOException {
        simulateEvents("--once-per", "day");
        long plays = Files.readAllLines(folder.resolve("truth.tsv")).stream()
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf('\t') + 1)))
                .sum();

        assertThat(plays).isBetween(1_000L, 3_500L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --once-per day                       | --once-per is for the truth: give --truth FILE too
            --count-viewers                      | --count-viewers is for the truth: give --truth FILE too
            --truth T --sliding                  | --sliding needs --once-per with a duration, such as 30s
            --truth T --once-per yearly          | --once-per takes hour, day, week, week:fri, month, or a duration
            --truth T --once-per day --zone Mars | --zone takes a zone such as Europe/Berlin
            """)
    void explainsUsageErrors(String options, String message) {
        List<String> rule = Arrays.stream(options.split(" "))
                .map(word -> word.equals("T") ? path("truth.tsv") : word)
                .toList();

        run(List.of("simulate", path("events")), rule.toArray(String[]::new)).assertUsageError(message);
        assertThat(folder).isEmptyDirectory();
    }
}
