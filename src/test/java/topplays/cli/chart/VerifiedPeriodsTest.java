package topplays.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topplays.cli.CommandRun;
import topplays.cli.Main;

/** {@code verify} of counts by period and group: those that are right, and those that were changed. */
class VerifiedPeriodsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, --period hour", "2, --period week:fri --group 3", "3, --group 2 --group 3"})
    void theJobAndTheSecondCountAgreeOnRandomViews(long seed, String options) throws IOException {
        List<PlainView> views = PlainView.random(new Random(seed), 300);
        write("views.tsv", String.join("\n", views.stream().map(PlainView::line).toList()) + "\n");

        count("-Dmapreduce.job.reduces=3", "--zone", PlainView.ZONE.getId(), options);

        CommandRun verified = verify();
        assertThat(verified.err()).isEmpty();
        assertThat(verified.out()).contains("300 plays in ").endsWith(" charts, from 300 lines: exact\n");
    }

    @Test
    void rowsUnderARuleHaveTheirViewersCountedAgainAndAChangedOneIsFound() throws IOException {
        List<PlainView> views = PlainView.random(new Random(4), 300);
        write("views.tsv", String.join("\n", views.stream().map(PlainView::line).toList()) + "\n");
        count("-Dmapreduce.job.reduces=1 --period week --group 2 --viewer 3 --once-per day --count-viewers");
        assertThat(verify().out()).isEqualTo("268 plays in 169 rows of 42 charts, from 300 lines: exact\n");

        List<String> rows = Files.readAllLines(folder.resolve("counts/part-r-00000"));
        int number = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).contains("\tDE\t"))
                .findFirst()
                .orElseThrow();
        String[] row = rows.get(number).split("\t", -1);
        int plays = Integer.parseInt(row[3]) + 1;
        String viewers = row[4];
        row[3] = "" + plays;
        rows.set(number, String.join("\t", row));
        write("counts/part-r-00000", String.join("\n", rows) + "\n");

        CommandRun changed = verify();
        assertThat(changed.out())
                .containsPattern("wrong +%d +%d +%s +%s +%s +%s +%s\n"
                        .formatted(plays - 1, plays, viewers, viewers, row[0], row[1], row[2]));
        assertThat(changed.err()).contains("is not exact: 1 row wrong;");
    }

    /** Three rows of two charts. */
    private void countSome() throws IOException {
        write("views.tsv", """
                2026-11-19T23:30:00Z\tDE\tweb\ta
                2026-11-20T22:59:59Z\tDE\tapp\ta
                2026-11-20T08:00:00Z\tDE\tweb\tb
                2026-11-20T23:00:00Z\t\tweb\ta
                +10000-01-01T00:00:00Z\tDE\tweb\ta
                """);
        count("-Dmapreduce.job.reduces=1", "--zone", "Europe/Berlin", "--period day --group 2");
    }

    @Test
    void anExactCountIsReportedInOneLine() throws IOException {
        countSome();

        assertThat(verify().out()).isEqualTo("4 plays in 3 rows of 2 charts, from 5 lines: exact\n");
        assertThat(verify().exitCode()).isEqualTo(Main.DONE);
    }

    @Test
    void rowsThatDifferAreNamedByTheirColumns() throws IOException {
        countSome();
        write("counts/part-r-00000", """
                2026-11-20\tDE\ta\t2
                2026-11-20\tDE\tb\t3
                2026-11-20\tD\u00fcsseldorf\ta\t1
                """);

        CommandRun run = verify();

        assertThat(run.out()).isEqualTo("""
                                                 logs               summary  parts
                lines                               5                     5
                header                              0                     0
                filtered                            0                     0
                counted                             4                     4
                malformed: time                     1                     1
                first view       2026-11-19T23:30:00Z  2026-11-19T23:30:00Z
                last view        2026-11-20T23:00:00Z  2026-11-20T23:00:00Z
                plays                               4                     4      6  ≠
                rows                                3                     3      3
                charts                              2                     2      2

                         logs  parts  period      2           video
                missing     1      -  2026-11-21  -           a
                extra       -      1  2026-11-20  Düsseldorf  a
                wrong       1      3  2026-11-20  DE          b
                """);
        assertThat(run.err()).contains("is not exact: 1 row missing, 1 row extra, 1 row wrong;");
        assertThat(run.exitCode()).isEqualTo(Main.FAILED);
    }

    @Test
    void forScriptsThereIsJson() throws IOException {
        countSome();
        Files.write(
                folder.resolve("counts/part-r-00000"),
                "2026-11-20\tDE\ta\t2\n2026-11-20\tDE\tb\t1\n2026-11-21\t\u00ff\ta\t1\n"
                        .getBytes(StandardCharsets.ISO_8859_1));

        JsonNode json = new JsonMapper()
                .readTree(CommandRun.of("verify", "--report-format", "json", path("views.tsv"), path("counts"))
                        .out());

        assertThat(json.at("/logs/rows").asLong()).isEqualTo(3);
        assertThat(json.at("/summary/charts").asLong()).isEqualTo(2);
        assertThat(json.at("/parts/charts").asLong()).isEqualTo(2);
        assertThat(json.at("/parts").has("videos")).isFalse();
        JsonNode extra = json.at("/firstDifferences/1");
        assertThat(extra.path("period").asText()).isEqualTo("2026-11-21");
        assertThat(extra.at("/groups/2").asText()).isEqualTo("\ufffd");
        assertThat(extra.at("/groupsBase64/2").asText()).isEqualTo("/w==");
        assertThat(extra.path("video").asText()).isEqualTo("a");
        assertThat(json.at("/firstDifferences/0/groups/2").asText()).isEqualTo("-");
    }

    @Test
    void aSummaryWithOtherTotalsOrColumnsIsFound() throws IOException {
        countSome();
        tamper("\"charts\" : 2", "\"charts\" : 3");
        assertThat(verify().out()).containsPattern("charts +2 +3 +2 +≠\n");
        tamper("\"charts\" : 3", "\"charts\" : 2", "\"rows\" : 3", "\"rows\" : 2");
        assertThat(verify().out()).containsPattern("rows +3 +2 +3 +≠\n");
        assertThat(verify().err()).contains("is not exact: the summary differs;");
        tamper("\"rows\" : 2", "\"rows\" : 3", "\"period\" : \"day\",", "");
        verify().assertFailed("its columns are period, 2, video, plays, but its options make 2, video, plays");
    }

    @Test
    void aLineWithoutItsColumnsIsReported() throws IOException {
        countSome();
        write("counts/part-r-00000", "2026-11-20\ta\t2\n");

        verify().assertFailed("part-r-00000, line 1 is not period⇥2⇥video⇥plays: '2026-11-20\\x09a\\x092'");
    }

    @Test
    void aTruthHasTheColumnsOfTheCounts() throws IOException {
        countSome();
        write("truth.tsv", "2026-11-21\t-\ta\t1\n2026-11-20\tDE\tb\t1\n2026-11-20\tDE\ta\t2\n");

        CommandRun run = CommandRun.of("verify", "--truth", path("truth.tsv"), path("counts"));

        assertThat(run.out()).isEqualTo("4 plays in 3 rows of 2 charts: exact\n");
    }

    private void count(String... options) {
        List<String> command = new ArrayList<>(List.of("count"));
        for (String option : options) {
            command.addAll(List.of(option.split(" ", -1)));
        }
        command.addAll(List.of("--input-format", "tsv", "--time", "1", "--video", "4"));
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
