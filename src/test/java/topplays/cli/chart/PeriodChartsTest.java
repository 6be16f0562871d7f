package topplays.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.cli.CommandRun;

/** Counts and charts by period and group are those of a plain reference, for any splits, reducers and ways to roll up. */
class PeriodChartsTest {
    private static final int K = 3;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "hour, day, 1",
        "hour, none, 3",
        "day, week:fri, 5",
        "day, month, 6",
        "month, year, 8",
        "week:fri, week:fri, 9"
    })
    void whatIsRolledUpIsWhatIsCountedAtOnce(String fine, String coarse, long seed) throws IOException {
        Random random = new Random(seed);
        List<PlainView> views = PlainView.random(random, 400);
        write(views);
        count(random, fine, "2", "3");
        assertThat(lines("counts"))
                .containsExactlyInAnyOrderElementsOf(PlainView.counts(views, view -> view.key(fine, 0, 1)));

        int[][] subsets = {{}, {0}, {1}, {0, 1}};
        int[] kept = subsets[random.nextInt(subsets.length)];
        top("--period", coarse, kept);

        assertThat(lines("top")).containsExactlyElementsOf(PlainView.charts(views, K, coarse, kept));
    }

    @Test
    void aChartIsRankedByItselfAndItsTotalsAreOfAllItsVideos() throws IOException {
        List<PlainView> views = PlainView.random(new Random(11), 300);
        write(views);
        count(new Random(12), "week", "2");
        top("--period", "week", 0);

        assertThat(lines("top")).containsExactlyElementsOf(PlainView.charts(views, K, "week", 0));
        assertThat(lines("top/_charts")).containsExactlyElementsOf(PlainView.totals(views, "week", 0));
    }

    @Test
    void somePeriodsCanBeChosen() throws IOException {
        List<PlainView> views = PlainView.random(new Random(13), 300);
        write(views);
        count(new Random(14), "day");
        List<PlainView> chosen = views.stream()
                .filter(view -> view.name("day").compareTo("2026-10-25") >= 0
                        && view.name("day").compareTo("2026-11-02") < 0)
                .toList();

        for (String[] range :
                new String[][] {{"2026-10-25", "2026-11-02"}, {"2026-10-25T04:00:00Z", "2026-11-02T05:00:00Z"}}) {
            top("--since", range[0], "--until", range[1]);
            assertThat(lines("top")).containsExactlyElementsOf(PlainView.charts(chosen, K, "day"));
            top("--since", range[0], "--until", range[1], "--period", "none");
            assertThat(lines("top")).containsExactlyElementsOf(PlainView.charts(chosen, K, "none"));
        }
    }

    @Test
    void aMonthIsChosenByItsNameAndItsSummaryHasTheTimesOfThatMonth() throws IOException {
        write(PlainView.random(new Random(19), 300));
        count(new Random(20), "day");

        top("--since", "2026-11", "--until", "2026-12", "--period", "month", "--group", "none");

        assertThat(lines("top/_charts")).singleElement().asString().startsWith("2026-11\t");
        JsonNode summary =
                new ObjectMapper().readTree(folder.resolve("top/_summary.json").toFile());
        assertThat(summary.get("firstView").textValue()).isEqualTo("2026-11-01T04:00:00Z");
        assertThat(Instant.parse(summary.get("lastView").textValue())).isBefore(Instant.parse("2026-12-01T05:00:00Z"));
    }

    @Test
    void aTimeWithinAPeriodIsAUsageError() throws IOException {
        write(PlainView.random(new Random(21), 10));
        count(new Random(22), "day");

        CommandRun.of("top", path("counts"), path("top"), "--since", "2026-11-20T12:00:00Z")
                .assertUsageError("--since 2026-11-20T12:00:00Z is within the day 2026-11-20 of the counts");
        CommandRun.of("top", path("counts"), path("top"), "--period", "week", "--until", "2026-11-25")
                .assertUsageError("--until 2026-11-25 is within the week 2026-11-23 of the charts; name the first day");
    }

    @Test
    void withheldVideosAreInTheTotalsOnly() throws IOException {
        List<PlainView> views = PlainView.random(new Random(15), 300);
        write(views);
        Files.writeString(folder.resolve("list"), "v0\r\n\nv1");
        count(new Random(16), "month");
        top("--exclude", folder.resolve("list").toString(), "--min-plays", "3");

        List<PlainView> listed = views.stream()
                .filter(view -> !view.video().equals("v0") && !view.video().equals("v1"))
                .filter(view -> views.stream()
                                .filter(other -> other.key("month").equals(view.key("month")))
                                .count()
                        >= 3)
                .toList();
        assertThat(lines("top")).containsExactlyElementsOf(PlainView.charts(listed, K, "month"));
        assertThat(lines("top/_charts")).containsExactlyElementsOf(PlainView.totals(views, "month"));
        assertThat(Files.readString(folder.resolve("top/_summary.json")))
                .contains("\"plays\" : " + views.size())
                .contains("\"withheld\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hour", "week:mon", "fortnight"})
    void periodsThatCannotBeMadeAreRefused(String period) throws IOException {
        write(PlainView.random(new Random(17), 10));
        count(new Random(18), "week:fri");

        CommandRun run = CommandRun.of("top", path("counts"), path("top"), "--period", period);

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).contains("--period");
        assertThat(folder.resolve("top")).doesNotExist();
    }

    private void write(List<PlainView> views) throws IOException {
        Files.write(
                folder.resolve("views.tsv"), views.stream().map(PlainView::line).toList());
    }

    private void count(Random random, String period, String... groups) {
        List<String> args = new ArrayList<>(List.of("count"));
        args.addAll(List.of("-D", "mapreduce.job.reduces=" + (1 + random.nextInt(3))));
        args.addAll(List.of("-D", "mapreduce.input.fileinputformat.split.maxsize=" + (2_000 + random.nextInt(20_000))));
        args.addAll(List.of(path("views.tsv"), path("counts"), "--overwrite", "--input-format", "tsv"));
        args.addAll(List.of("--video", "4", "--time", "1", "--zone", PlainView.ZONE.getId(), "--period", period));
        for (String group : groups) {
            args.addAll(List.of("--group", group));
        }
        run(args);
    }

    private void top(String option, String value, int... kept) {
        List<String> args = new ArrayList<>(List.of(option, value));
        IntStream.of(kept).forEach(group -> args.addAll(List.of("--group", "" + (group + 2))));
        if (kept.length == 0) {
            args.addAll(List.of("--group", "none"));
        }
        top(args.toArray(String[]::new));
    }

    private void top(String... options) {
        List<String> args = new ArrayList<>(List.of("top", path("counts"), path("top"), "--overwrite", "-k", "" + K));
        args.addAll(Arrays.asList(options));
        run(args);
    }

    private static void run(List<String> args) {
        CommandRun run = CommandRun.of(args.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> lines(String result) throws IOException {
        return PartLines.of(folder.resolve(result));
    }
}
