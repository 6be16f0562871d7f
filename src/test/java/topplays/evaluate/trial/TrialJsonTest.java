package topplays.evaluate.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import topplays.evaluate.trial.TrialResult.Measures;

class TrialJsonTest {
    private static final Trial TRIAL =
            new Trial(Factor.WEAK_SCALING, new InputShape(1_000, 100, 0.8, 3, 0, LineForm.TOPPLAYS_GZIP, 7), 2, 3);

    private static final Measures MEASURES = new Measures(
            new Accuracy(90, 0, 1, 0, 10, 1, 0.99, new TreeMap<>(Map.of("blank", 10L)), new TreeMap<>()),
            new Cost(1.5, 2.25, 0, 64L << 20, 1L << 30),
            new Phases(0.5, 0.25, 0.125, 0.125, 0.25, 0.125, 0.125),
            new Volume(45_000, 1_010, 2, 180, 0, 0, 300, 4_000, 1, 1_300));

    @Test
    void writesAllOfATrialAndReadsItAgain() throws IOException {
        TrialResult result = TrialResult.of(TRIAL, MEASURES);

        assertThat(TrialJson.read(TrialJson.of(result))).isEqualTo(result);
    }

    @Test
    void usesTheNamesOfTheRecords() {
        String json = TrialJson.of(TrialResult.of(TRIAL, MEASURES)).toString();

        assertThat(json)
                .startsWith("{\"id\":\"weak-scaling-2-3\",\"factor\":\"weak-scaling\",\"round\":3,\"cores\":2,"
                        + "\"heldBack\":false,\"input\":{\"events\":1000,\"videos\":100,\"skew\":0.8,\"files\":3,"
                        + "\"malformedShare\":0.0,\"form\":\"topplays-gzip\",\"seed\":7,\"rule\":\"none\"}")
                .contains("\"exact\":false");
    }

    @Test
    void readsAFailureAgain() throws IOException {
        TrialResult failed = TrialResult.failed(TRIAL, "disk full");

        assertThat(TrialJson.read(TrialJson.of(failed))).isEqualTo(failed);
    }

    @Test
    void readsATrialThatWasWrittenBeforeThereWereRules() throws IOException {
        TrialResult result = TrialResult.of(TRIAL, MEASURES);
        ObjectNode json = TrialJson.of(result);
        ((ObjectNode) json.get("input")).remove("rule");

        assertThat(TrialJson.read(json)).isEqualTo(result);
    }

    @Test
    void refusesJsonThatIsNotATrial() {
        assertThatThrownBy(() -> TrialJson.read(TrialJson.MAPPER.readTree("{\"id\":\"x\"}")))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("not the result of a trial");
    }
}
