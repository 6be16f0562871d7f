package topplays.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.cli.CommandRun;
import topplays.format.settings.KeyOptions;
import topplays.format.settings.RuleOptions;
import topplays.rule.PlainPlays;
import topplays.rule.RandomViews;

/** The distinct viewers of each chart, from count to top. */
class AudienceTest {
    @TempDir
    private Path folder;

    private final Random random = new Random(1911);
    private List<PlainPlays.View> views = List.of();

    @BeforeEach
    void writeViews() throws IOException {
        views = RandomViews.of(random);
        Files.writeString(folder.resolve("log"), RandomViews.log(views, random));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--period week",
                "--group 5",
                "--once-per day",
                "--once-per 30m --period day --group 5",
                "--once-per hour --period month --group 5",
                "--once-per 24h --amount 4 --min-amount 2.5 --period day",
                "--amount 4 --min-amount 2.5 --group 5",
                "--unknown-viewer drop --period day"
            })
    void aChartHasTheViewersOfAPlainCount(String options) throws IOException {
        count("counts", "log", options.isEmpty() ? new String[0] : options.split(" ", -1));
        run("top", path("counts"), path("top"), "-k", "1", "--min-plays", "3");

        assertThat(lines("top/_charts")).containsExactlyInAnyOrderElementsOf(expected(options));
    }

    /** The lines {@code [column⇥…]plays⇥videos⇥audience}. */
    private List<String> expected(String options) {
        Map<String, Object> settings = new TreeMap<>(Map.of(RuleOptions.VIEWER, List.of("2")));
        String[] words = options.split(" ", -1);
        for (int word = 0; word + 1 < words.length; word += 2) {
            String name = words[word].substring(2);
            settings.put(name, name.equals(KeyOptions.GROUP) ? List.of(words[word + 1]) : words[word + 1]);
        }
        PlainPlays plays = PlainPlays.of(views, RuleOptions.parse(settings), KeyOptions.parse(settings));
        SortedMap<String, long[]> charts = new TreeMap<>();
        plays.videos.forEach((row, figures) -> {
            long[] totals = charts.computeIfAbsent(row.substring(0, row.lastIndexOf('\t') + 1), chart -> new long[2]);
            totals[0] += figures.get(0);
            totals[1]++;
        });
        List<String> lines = new ArrayList<>();
        charts.forEach((chart, totals) -> lines.add(chart + totals[0] + "\t" + totals[1] + "\t"
                + plays.audiences.getOrDefault(chart, Set.of()).size()));
        return lines;
    }

    @Test
    void countsOfSingleDaysHaveTheAudiencesOfOneCountByDay() throws IOException {
        String[] keys = {"--period", "day", "--group", "5"};
        String[] windows = {"2026-10-01", "2026-10-26", "2026-11-02", "2027-01-01"};
        for (int window = 0; window < 3; window++) {
            List<String> options = new ArrayList<>(Arrays.asList(keys));
            options.addAll(List.of("--since", windows[window] + "T00:00:00Z"));
            options.addAll(List.of("--until", windows[window + 1] + "T00:00:00Z"));
            count("counts" + window, "log", options.toArray(String[]::new));
        }
        count("all", "log", keys);

        run("top", path("counts2"), path("counts0"), path("counts1"), path("top"));
        run("top", path("all"), path("top-all"));

        assertThat(lines("top/_charts")).isEqualTo(lines("top-all/_charts"));
        assertThat(lines("top")).isEqualTo(lines("top-all"));
    }

    @Test
    void periodsThatAreNotReadHaveNoAudience() throws IOException {
        count("counts", "log", "--period", "day");
        run("top", path("counts"), path("top"));
        run("top", path("counts"), path("some"), "--since", "2026-10-27", "--until", "2026-11-05");

        assertThat(lines("some/_charts"))
                .isNotEmpty()
                .isEqualTo(lines("top/_charts").stream()
                        .filter(line -> line.compareTo("2026-10-27") >= 0 && line.compareTo("2026-11-05") < 0)
                        .toList());
    }

    @Test
    void chartsAreNotMergedWithTheirAudiences() throws IOException {
        count("counts", "log", "--period", "day");
        Files.writeString(folder.resolve("more"), "2026-10-25T00:00:00Z\tviewer1\tv1\t1\tDE\n");
        count("more-counts", "more", "--period", "day");

        top("counts", "--period", "week").assertFailed("several periods or groups of", "/counts", "--no-viewers");
        top("counts", "--period", "none").assertFailed("--no-viewers");
        CommandRun.of("top", path("counts"), path("more-counts"), path("top"))
                .assertFailed(
                        "audiences cannot be added up, because one viewer may be in several counts, such as",
                        "which both have the chart 2026-10-25; leave them out: --no-viewers");
        assertThat(folder.resolve("top")).doesNotExist();

        run("top", path("counts"), path("top"), "--period", "week", "--no-viewers");
        assertThat(lines("top/_charts")).allMatch(line -> line.split("\t", -1).length == 3);
        assertThat(Files.readString(folder.resolve("top/_summary.json"))).doesNotContain("audience");
        run("top", path("counts"), path("top2"), "--group", "none");
        assertThat(lines("top2/_charts")).allMatch(line -> line.split("\t", -1).length == 4);
    }

    @Test
    void severalCountsOfOneChartAreNotAdded() throws IOException {
        count("one", "log");
        Files.writeString(folder.resolve("more"), "2026-10-25T00:00:00Z\tviewer1\tv1\t1\tDE\n");
        count("other", "more");

        CommandRun.of("top", path("one"), path("other"), path("top")).assertFailed("audiences", "--no-viewers");
        run("top", path("one"), path("other"), path("top"), "--no-viewers");
        assertThat(folder.resolve("top/_charts")).doesNotExist();
    }

    @Test
    void viewersAreToldApartByTheirBytes() throws IOException {
        String[] viewers = {"a", "a\\t", "a\\n", "\\u0001", "\\u00019", "\\t", "a\\u0001:", "\\n-", "-\\n"};
        StringBuilder log = new StringBuilder();
        for (String viewer : viewers) {
            for (String video : new String[] {"v", "w", "v"}) {
                log.append("{\"video\":\"%s\",\"user\":\"%s\",\"device\":\"\\t\"}\n".formatted(video, viewer));
            }
        }
        Files.writeString(folder.resolve("log.jsonl"), log + "{\"video\":\"v\"}\n");

        String[] options = {"--audience", "--unknown-viewer", "count", "--report-format", "json"};
        for (String second : List.of("--viewer=user", "--viewer=device")) {
            List<String> args = new ArrayList<>(List.of("chart", path("log.jsonl"), "--viewer", "user", second));
            args.addAll(List.of("--video", "video"));
            args.addAll(Arrays.asList(options));
            CommandRun run = CommandRun.of(args.toArray(String[]::new));
            assertThat(run.out()).as(run.err()).contains("\"audience\": " + viewers.length);
            assertThat(run.err()).contains("28 plays of 2 videos by 9 viewers, from 28 lines.");
        }
    }

    @Test
    void aLogWithoutPlaysHasNoViewers() throws IOException {
        Files.writeString(folder.resolve("empty"), "");
        count("counts", "empty");
        run("top", path("counts"), path("top"));

        assertThat(lines("top/_charts")).containsExactly("0\t0\t0");
        assertThat(CommandRun.of("report", path("top")).out()).contains("No plays.");
    }

    @Test
    void anAudienceThatWasChangedIsNotCharted() throws IOException {
        count("counts", "log", "--group", "5");
        Path part = folder.resolve("counts/_audience/part-r-00000");
        String lines = Files.readString(part);

        Files.writeString(part, lines.replace("D\t", "D\t1"));
        top("counts").assertFailed("count again");
        Files.writeString(part, lines.replace("D\t", "D\tx"));
        top("counts").assertFailed("_audience/part-r-00000, byte ", "is not column⇥audience");
        Files.delete(part);
        top("counts").assertFailed("count again");
    }

    @Test
    void aViewerIsNeeded() {
        CommandRun.of("count", path("log"), path("counts"), "--input-format", "tsv", "--video", "3", "--audience")
                .assertUsageError("--viewer is missing");
        CommandRun.of(
                        "count",
                        path("log"),
                        path("counts"),
                        "--input-format",
                        "tsv",
                        "--video",
                        "3",
                        "--audience",
                        "--plays",
                        "4")
                .assertUsageError("--plays cannot be used with a rule, --count-viewers or --audience");
    }

    private CommandRun top(String counts, String... options) {
        List<String> args = new ArrayList<>(List.of("top", path(counts), path("top")));
        args.addAll(Arrays.asList(options));
        return CommandRun.of(args.toArray(String[]::new));
    }

    private void count(String counts, String log, String... options) {
        List<String> args = new ArrayList<>(List.of("count", "-D", "mapreduce.job.reduces=" + (1 + random.nextInt(3))));
        args.addAll(List.of("-D", "mapreduce.input.fileinputformat.split.maxsize=" + (2_000 + random.nextInt(20_000))));
        args.addAll(List.of("-D", "topplays.tally.memory=" + (random.nextBoolean() ? 0 : 1 << 20)));
        args.addAll(List.of(path(log), path(counts), "--input-format", "tsv", "--audience"));
        args.addAll(List.of("--video", "3", "--time", "1", "--viewer", "2"));
        args.addAll(Arrays.asList(options));
        run(args.toArray(String[]::new));
    }

    private static void run(String... args) {
        CommandRun run = CommandRun.of(args);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> lines(String result) throws IOException {
        return PartLines.of(folder.resolve(result));
    }
}
