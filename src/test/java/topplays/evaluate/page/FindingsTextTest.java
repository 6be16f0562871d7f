package topplays.evaluate.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import topplays.evaluate.EvaluationJson;
import topplays.evaluate.fit.CapacityModel;
import topplays.evaluate.fit.Curves;
import topplays.evaluate.fit.Findings;
import topplays.evaluate.fit.MadeTrials;
import topplays.evaluate.fit.ModelText;
import topplays.evaluate.fit.Prediction;
import topplays.evaluate.plan.Plan;
import topplays.evaluate.plan.PlanTest;
import topplays.evaluate.plan.PlanText;
import topplays.evaluate.trial.Evaluation;
import topplays.evaluate.trial.EvaluationSettings;
import topplays.evaluate.trial.Machine;
import topplays.evaluate.trial.TrialJson;

class FindingsTextTest {
    private static final CapacityModel MODEL =
            CapacityModel.of(Curves.of(MadeTrials.full(0)), false).orElseThrow();

    private static final Evaluation EVALUATION = new Evaluation(
            Instant.EPOCH,
            new Machine(2, "x", 1, "Linux", "17", "3.5.0", "0.1", "local", "taskset"),
            new EvaluationSettings(false, 1, 3, 100_000_000, 2, List.of(), new TreeMap<>()),
            MadeTrials.full(0),
            List.of());

    @Test
    void reportsTimeContainersFilesAndObjectsInEightyColumns() {
        List<String> lines = lines("5e9/day", MODEL);

        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(lines)
                .startsWith("5e9/day on 10 nodes: " + lines.get(0).substring(21))
                .contains("Containers         80, 8 per node; one is for the application master")
                .contains("Count              410 map tasks in 6 waves, 52 reduce tasks")
                .contains("Batches per day    2,880 of 76 MB")
                .contains("HDFS per day       660 GB in 3 copies");
    }

    @Test
    void namesItsAssumptionsAndWhereItExtrapolates() {
        String text = String.join(" ", lines("5e9/day", MODEL));

        assertThat(text)
                .contains("a job starts in 10s and each container in 2s, because the trials did not run on a cluster")
                .contains("5,000,000,000 events (maximum tried: 100,000,000)")
                .contains("79 tasks at the same time (maximum tried: 2)")
                .doesNotContain("1,000,000 videos (maximum");
        assertThat(String.join(" ", lines("5e9/day", onCluster()))).doesNotContain("because the trials");
    }

    @Test
    void reportsTheErrorOnEachTrialThatWasHeldBack() {
        CapacityModel noisy =
                CapacityModel.of(Curves.of(MadeTrials.full(0.2)), false).orElseThrow();
        Prediction first = noisy.heldBack().get(0);

        assertThat(ModelText.error(noisy))
                .startsWith("Error of the model on 2 trials held back: ")
                .contains("(" + ModelText.percent(first.error()) + ")");
        assertThat(ModelText.percent(0.126)).isEqualTo("+13%");
        assertThat(ModelText.percent(-0.051)).isEqualTo("-5%");
    }

    @Test
    void theSummaryIsAFewLinesOfEightyColumns() {
        List<String> lines = new EvaluationText(Findings.of(EVALUATION)).lines();

        assertThat(lines).hasSizeBetween(7, 14).allSatisfy(line -> assertThat(line.length())
                .isLessThanOrEqualTo(80));
        assertThat(lines.get(0)).isEqualTo("Exact             51 of 51 trials");
        assertThat(lines).anyMatch(line -> line.matches("of the scan +2\\.00 on 2 cores"));
    }

    @Test
    void theJsonHoldsFitsAndModel() throws IOException {
        JsonNode json = TrialJson.MAPPER.readTree(EvaluationJson.of(EVALUATION));

        assertThat(json.at("/fits/growth/exponent").asDouble()).isBetween(0.4, 0.9);
        assertThat(json.at("/fits/speedUp/1/scanSpeedUp").asDouble()).isEqualTo(2);
        assertThat(json.at("/fits/combined").isNull()).isTrue();
        assertThat(json.at("/model/coefficients/scan/byte").asDouble())
                .isCloseTo(MadeTrials.SECONDS_PER_BYTE, within(1e-14));
        assertThat(json.at("/model/heldBack/0/trial").asText()).isEqualTo("held-back-30000000");
    }

    @Test
    void theJsonIsReadAgainForPlans() throws IOException {
        assertThat(EvaluationJson.read(TrialJson.MAPPER.readTree(EvaluationJson.of(EVALUATION))))
                .isEqualTo(EVALUATION);
        assertThatThrownBy(() -> EvaluationJson.read(TrialJson.MAPPER.readTree("{}")))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("not an evaluation: ");
    }

    private static CapacityModel onCluster() {
        return CapacityModel.of(Curves.of(MadeTrials.full(0)), true).orElseThrow();
    }

    private static List<String> lines(String rate, CapacityModel model) {
        return new PlanText(Plan.of(PlanTest.request(rate), model), model).lines();
    }
}
