package topplays.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.cli.CommandRun;
import topplays.cli.Main;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.rule.KeyColumns;
import topplays.rule.RandomViews;

/** {@code verify} of counts under a rule: those that are right, and those that were changed. */
class VerifiedRulesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 5, 17})
    void theJobAndTheSecondCountAgreeUnderRandomRules(long seed) throws IOException {
        Random random = new Random(seed);
        InputSettings fields = InputOptions.parse(new TreeMap<>(
                Map.of(InputOptions.INPUT_FORMAT, "tsv", InputOptions.TIME, "1", InputOptions.VIDEO, "3")));
        InputSettings settings = new InputSettings(
                fields.syntax(), fields.fields(), fields.selection(), RandomViews.rule(random), KeyColumns.NONE);
        write("views.tsv", RandomViews.log(RandomViews.of(random), random));

        count(arguments(InputOptions.of(settings)));

        CommandRun verified = verify();
        assertThat(verified.err()).as("%s", settings.rule()).isEmpty();
        assertThat(verified.out()).endsWith(": exact\n");
    }

    private static List<String> arguments(Map<String, Object> options) {
        List<String> arguments = new ArrayList<>();
        options.forEach((name, value) -> {
            for (Object each : value instanceof List<?> list ? list : List.of(value)) {
                arguments.add("--" + name + (each.equals(true) ? "" : "=" + each));
            }
        });
        return arguments;
    }

    /** Three views of a by ana in an hour, one of a and one of b by bo, one that is too short and one without a viewer. */
    private void countSome() throws IOException {
        write("views.tsv", """
                2026-11-20T08:00:00Z\tana\ta\t5
                2026-11-20T08:30:00Z\tana\ta\t5
                2026-11-20T08:59:59.5Z\tana\ta\t5
                2026-11-20T08:00:00Z\tbo\ta\t5
                2026-11-20T09:00:00Z\tbo\tb\t4
                2026-11-20T10:00:00Z\tbo\tb\t0.5
                2026-11-20T11:00:00Z\t\tb\t4
                """);
        count(List.of(
                "-Dmapreduce.job.reduces=1",
                "--input-format=tsv",
                "--time=1",
                "--viewer=2",
                "--video=3",
                "--amount=4",
                "--min-amount=4",
                "--once-per=hour",
                "--unknown-viewer=drop",
                "--count-viewers"));
    }

    @Test
    void anExactCountIsReportedInOneLine() throws IOException {
        countSome();

        assertThat(verify().out()).isEqualTo("3 plays of 2 videos, from 7 lines: exact\n");
    }

    @Test
    void otherPlaysAndOtherViewersAreListed() throws IOException {
        countSome();
        write("counts/part-r-00000", "a\t2\t1\nb\t1\t1\n");
        assertThat(verify().out()).isEqualTo("""
                                            logs               summary  parts
                lines                          7                     7
                header                         0                     0
                filtered                       0                     0
                unknown                        1                     1
                counted                        6                     6
                repeats                        2                     2
                short                          1                     1
                first view  2026-11-20T08:00:00Z  2026-11-20T08:00:00Z
                last view   2026-11-20T10:00:00Z  2026-11-20T10:00:00Z
                plays                          3                     3      3
                videos                         2                     2      2

                       logs  parts  viewers: logs  parts  video
                wrong     2      2              2      1  a
                """);

        write("counts/part-r-00000", "a\t3\t2\n");
        assertThat(verify().out())
                .contains(
                        "wrong       2      3              2      2  a\n",
                        "missing     1      -              1      -  b\n");
        assertThat(verify().exitCode()).isEqualTo(Main.FAILED);
    }

    @Test
    void aSummaryWithOtherTotalsOfViewsIsFound() throws IOException {
        countSome();
        tamper("\"repeats\" : 2", "\"repeats\" : 1", "\"short\" : 1", "\"short\" : 2");
        assertThat(verify().out()).containsPattern("repeats +2 +1 +≠\n").containsPattern("short +1 +2 +≠\n");
        assertThat(verify().err()).contains("is not exact: the summary differs;");
        tamper("\"repeats\" : 1", "\"repeats\" : 2", "\"short\" : 2", "\"short\" : 1");
        tamper("\"unknown\" : 1", "\"unknown\" : 0", "\"filtered\" : 0", "\"filtered\" : 1");
        assertThat(verify().out()).containsPattern("unknown +1 +0 +≠\n");
        tamper("\"unknown\" : 0", "\"unknown\" : 1", "\"filtered\" : 1", "\"filtered\" : 0");
        tamper("\"lastView\" : \"2026-11-20T10:00:00Z\"", "\"lastView\" : \"2026-11-20T11:00:00Z\"");
        assertThat(verify().out()).containsPattern("last view +2026-11-20T10:00:00Z +2026-11-20T11:00:00Z +≠\n");
        assertThat(verify().exitCode()).isEqualTo(Main.FAILED);
    }

    @Test
    void otherSettingsThanThoseOfTheCountAreFound() throws IOException {
        countSome();
        tamper("\"once-per\" : \"hour\"", "\"once-per\" : \"1s\"");
        assertThat(verify().out()).contains("wrong     4      2").containsPattern("repeats +- +2 +≠\n");
        tamper("\"once-per\" : \"1s\"", "\"once-per\" : \"hour\"", "\"count-viewers\" : true,", "");
        verify().assertFailed("its columns are video, plays, viewers, but its options make video, plays");
    }

    @Test
    void forScriptsThereIsJson() throws IOException {
        countSome();
        write("counts/part-r-00000", "a\t2\t1\nb\t1\t1\n");

        JsonNode json = new JsonMapper()
                .readTree(CommandRun.of("verify", "--report-format", "json", path("views.tsv"), path("counts"))
                        .out());

        assertThat(json.at("/logs/repeats").asLong()).isEqualTo(2);
        assertThat(json.at("/logs/short").asLong()).isEqualTo(1);
        assertThat(json.at("/summary/firstView").asText()).isEqualTo("2026-11-20T08:00:00Z");
        assertThat(json.at("/firstDifferences/0/expected").asLong()).isEqualTo(2);
        assertThat(json.at("/firstDifferences/0/expectedViewers").asLong()).isEqualTo(2);
        assertThat(json.at("/firstDifferences/0/foundViewers").asLong()).isEqualTo(1);
    }

    @Test
    void theTruthOfASimulatorIsComparedWithPlaysOnly() throws IOException {
        countSome();
        write("truth.tsv", "a\t2\nb\t1\n");

        CommandRun run = CommandRun.of("verify", "--truth", path("truth.tsv"), path("counts"));

        assertThat(run.out()).isEqualTo("3 plays of 2 videos: exact\n");
    }

    private void count(List<String> options) {
        List<String> command = new ArrayList<>(List.of("count"));
        command.addAll(options);
        command.addAll(List.of(path("views.tsv"), path("counts")));
        CommandRun run = CommandRun.of(command.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(Main.DONE);
    }

    private CommandRun verify() {
        return CommandRun.of("verify", path("views.tsv"), path("counts"));
    }

    private void tamper(String... pairs) throws IOException {
        Path summary = folder.resolve("counts/_summary.json");
        String text = Files.readString(summary);
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(text).contains(pairs[i]);
            text = text.replace(pairs[i], pairs[i + 1]);
        }
        Files.writeString(summary, text);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
