package topplays.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.cli.CommandRun;
import topplays.rule.RandomViews;

/** verify counts the viewers of each chart again. */
class VerifiedAudienceTest {
    private static final String AUDIENCE = "counts/_audience/part-r-00000";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--period day --count-viewers",
                "--group 5 --unknown-viewer drop",
                "--once-per day --period hour --group 5",
                "--once-per 30m --sliding",
                "--amount 4 --min-amount 2.5 --period week"
            })
    void theJobAndTheSecondCountAgree(String options) throws IOException {
        Random random = new Random(20);
        write("views.tsv", RandomViews.log(RandomViews.of(random), random));
        count(3, options.isEmpty() ? new String[0] : options.split(" ", -1));

        CommandRun run = verify();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .endsWith(", from 600 lines: exact\n")
                .contains(
                        options.contains("--period") || options.contains("--group")
                                ? " with their audiences"
                                : " by 4 viewers");
    }

    @Test
    void anotherAudienceOfAChartIsListed() throws IOException {
        countSome("--group", "5");
        assertThat(Files.readString(folder.resolve(AUDIENCE))).isEqualTo("DE\t2\nSE\t1\n");

        write(AUDIENCE, "DE\t1\nDE\t1\nSE\t1\n");
        assertThat(verify().out())
                .isEqualTo("5 plays in 3 rows of 3 charts with their audiences, from 5 lines: exact\n");
        write(AUDIENCE, "DE\t1\nFR\t1\nSE\t1\n");
        assertThat(verify().out()).endsWith("""
                rows         3        3      3
                charts       3        3      3
                audience     3        3      3

                audience  logs  parts  5
                wrong        2      1  DE
                wrong        0      1  FR
                """);
        assertThat(verify().err()).contains("counts is not exact: 2 audiences wrong; if it");
    }

    @Test
    void aSummaryWithAnotherAudienceIsFound() throws IOException {
        countSome();
        tamper("\"audience\" : 2", "\"audience\" : 3");
        assertThat(verify().out()).containsPattern("audience +2 +3 +2 +≠\n").doesNotContain("wrong");
        assertThat(verify().err()).contains("is not exact: the summary differs;");

        tamper("\"audience\" : 3,", "");
        verify().assertFailed("it has no audience, but its options make one");
    }

    @Test
    void aPartThatIsMissingOrUnreadableIsFound() throws IOException {
        countSome();
        write(AUDIENCE, "2 \n");
        verify().assertFailed(AUDIENCE + ": '2 ' is not [column⇥…]audience");
        Files.delete(folder.resolve(AUDIENCE));
        assertThat(verify().out()).contains("audience  logs  parts\nwrong        2      0\n");
    }

    @Test
    void forScriptsThereIsJson() throws IOException {
        countSome("--period", "day", "--group", "5");
        write(AUDIENCE, "2026-11-20\tDE\t2\n");

        JsonNode json = new JsonMapper()
                .readTree(CommandRun.of("verify", "--report-format", "json", path("views.tsv"), path("counts"))
                        .out());

        assertThat(json.at("/exact").asBoolean()).isFalse();
        assertThat(json.at("/logs/audience").asLong()).isEqualTo(3);
        assertThat(json.at("/summary/audience").asLong()).isEqualTo(3);
        assertThat(json.at("/parts/audience").asLong()).isEqualTo(2);
        assertThat(json.at("/wrongAudiences").asLong()).isEqualTo(1);
        assertThat(json.at("/firstWrongAudiences/0")).hasToString("""
                {"period":"2026-11-20","groups":{"5":"SE"},"expected":1,"found":0}""");
    }

    /** Two viewers in DE, one of them also in SE, and a view without a viewer in FR. */
    private void countSome(String... options) throws IOException {
        write("views.tsv", """
                2026-11-20T08:00:00Z\tana\ta\t5\tDE
                2026-11-20T08:30:00Z\tana\ta\t5\tDE
                2026-11-20T08:00:00Z\tbo\ta\t5\tDE
                2026-11-20T09:00:00Z\tbo\tb\t4\tSE
                2026-11-20T11:00:00Z\t\tb\t4\tFR
                """);
        count(1, options);
    }

    private void count(int reducers, String... options) {
        List<String> args = new ArrayList<>(List.of("count", "-D", "mapreduce.job.reduces=" + reducers));
        args.addAll(List.of(path("views.tsv"), path("counts"), "--input-format", "tsv", "--audience"));
        args.addAll(List.of("--video", "3", "--time", "1", "--viewer", "2"));
        args.addAll(Arrays.asList(options));
        CommandRun run = CommandRun.of(args.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private CommandRun verify() {
        return CommandRun.of("verify", path("views.tsv"), path("counts"));
    }

    private void tamper(String text, String changed) throws IOException {
        Path summary = folder.resolve("counts/_summary.json");
        assertThat(Files.readString(summary)).contains(text);
        Files.writeString(summary, Files.readString(summary).replace(text, changed));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
