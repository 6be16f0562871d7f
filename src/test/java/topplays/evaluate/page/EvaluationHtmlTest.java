package topplays.evaluate.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import topplays.evaluate.fit.Findings;
import topplays.evaluate.fit.MadeTrials;
import topplays.evaluate.pace.PaceReport;
import topplays.evaluate.pace.PaceTrial;
import topplays.evaluate.plan.PlanTest;
import topplays.evaluate.trial.Evaluation;
import topplays.evaluate.trial.EvaluationSettings;
import topplays.evaluate.trial.Factor;
import topplays.evaluate.trial.Machine;
import topplays.evaluate.trial.TrialJson;
import topplays.evaluate.trial.TrialResult;
import topplays.pacing.PacingSettings;
import topplays.pacing.measure.ScoredWindows;
import topplays.pacing.policy.PolicyKind;

class EvaluationHtmlTest {
    private static final Machine MACHINE =
            new Machine(2, "<i>A & B</i>", 8L << 30, "Linux 6", "Java 17", "3.5.0", "0.1.0", "local", "taskset");

    @Test
    void everyPlotHasItsNumbersInATable() throws IOException {
        String page = page(MadeTrials.full(0), List.of(pacing()));

        assertThat(count("class=\"plot\"", page))
                .isEqualTo(count("class=\"plot\"", body(page)))
                .isEqualTo(plots(page).size());
        for (String exhibit : body(page).split("<section class=\"figure\">", -1)) {
            assertThat(!exhibit.contains("class=\"plot\"") || exhibit.contains("<table>"))
                    .as(exhibit)
                    .isTrue();
        }
        assertThat(page)
                .contains("<h2>Accuracy</h2>", "<h2>Efficiency</h2>", "<h2>Scalability</h2>", "<h2>Smoothness</h2>")
                .contains("<td>taut-string</td>")
                .doesNotContain("{{", "section:");
    }

    @Test
    void thePlotOfSizesHasTheMediansAndTheFittedLine() throws IOException {
        JsonNode plot = plots(page(MadeTrials.full(0), List.of())).get(1);

        assertThat(plot.at("/x/name").asText()).isEqualTo("events");
        assertThat(plot.at("/x/log").asBoolean()).isTrue();
        assertThat(plot.at("/series/0/points")).hasSize(5);
        assertThat(plot.at("/series/0/points/2/0").asDouble()).isEqualTo(20_000_000);
        assertThat(plot.at("/series/1/name").asText()).isEqualTo("fitted");
        assertThat(plot.at("/series/1/points")).hasSize(3);
    }

    @Test
    void aTrialThatFailedIsNamedWithItsReason() throws IOException {
        MadeTrials trials = new MadeTrials(0).add(Factor.BASE, MadeTrials.BASE, 2, 1);
        trials.addFailed(Factor.CORES, MadeTrials.BASE, 1, "out of <memory>");

        assertThat(page(trials.results(), List.of()))
                .contains("1 of 2 trials exact")
                .contains("Failed: cores-1-1: out of &lt;memory&gt;")
                .contains("Too few trials succeeded for a model.");
    }

    @Test
    void withoutAnyResultThePageIsThereAndSaysSo() throws IOException {
        MadeTrials failed = new MadeTrials(0).addFailed(Factor.BASE, MadeTrials.BASE, 2, "no");

        assertThat(page(failed.results(), List.of()))
                .contains("0 of 1 trial exact")
                .contains("Nothing was measured.")
                .contains("No pacing policy was evaluated.")
                .endsWith("</html>\n");
    }

    @Test
    void namesAreTextAndNoElements() throws IOException {
        assertThat(page(MadeTrials.full(0), List.of()))
                .contains("&lt;i&gt;A &amp; B&lt;/i&gt;")
                .doesNotContain("<i>A");
    }

    private static JsonNode plots(String page) throws IOException {
        String start = "<script id=\"plots\" type=\"application/json\">";
        int from = page.indexOf(start) + start.length();
        return TrialJson.MAPPER.readTree(page.substring(from, page.indexOf("</script>", from)));
    }

    private static String body(String page) {
        return page.substring(page.indexOf("<body>"), page.indexOf("<script"));
    }

    private static int count(String text, String page) {
        return (int)
                Pattern.compile(text, Pattern.LITERAL).matcher(page).results().count();
    }

    private static PaceReport pacing() {
        PacingSettings fresh = PacingSettings.of(Duration.ofMinutes(15));
        long[] arrivals =
                LongStream.range(0, 600).map(tick -> tick % 80 == 0 ? 500 : 3).toArray();
        ScoredWindows scoring = ScoredWindows.of(fresh, arrivals.length, Optional.empty());
        return new PaceTrial(arrivals, Instant.EPOCH, fresh, scoring)
                .run("bursty", List.of(PolicyKind.TAUT_STRING), name -> {});
    }

    private static String page(List<TrialResult> trials, List<PaceReport> pacing) throws IOException {
        Evaluation evaluation = new Evaluation(
                Instant.EPOCH,
                MACHINE,
                new EvaluationSettings(false, 1, 3, 100_000_000, 2, List.of(), new TreeMap<>()),
                trials,
                pacing);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EvaluationHtml(Findings.of(evaluation), PlanTest.examples()).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
