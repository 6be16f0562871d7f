package topplays.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import topplays.evaluate.fit.Findings;
import topplays.evaluate.fit.FitsJson;
import topplays.evaluate.pace.PaceJson;
import topplays.evaluate.trial.Evaluation;
import topplays.evaluate.trial.EvaluationSettings;
import topplays.evaluate.trial.Machine;
import topplays.evaluate.trial.TrialJson;
import topplays.evaluate.trial.TrialResult;

/**
 * An evaluation as one JSON object, {@code evaluation.json}:
 *
 * <pre>
 * start     start time, ISO-8601
 * machine   cores, processor, memoryBytes, system, java, hadoop, topplays, framework, binding    {@link Machine}
 * settings  quick, seed, rounds, maxEvents, traces                                               {@link EvaluationSettings}
 * trials    an array, see {@link TrialJson}
 * pacing    an array with the output of {@code pace --report-format json} for each trace
 * fits      see {@link FitsJson}
 * model     see {@link FitsJson}; null if too few trials succeeded
 * </pre>
 */
public final class EvaluationJson {
    private EvaluationJson() {}

    public static String of(Evaluation evaluation) {
        ObjectNode json = TrialJson.MAPPER.createObjectNode();
        json.put("start", evaluation.start().toString());
        json.set("machine", TrialJson.MAPPER.valueToTree(evaluation.machine()));
        json.set("settings", TrialJson.MAPPER.valueToTree(evaluation.settings()));
        ArrayNode trials = json.putArray("trials");
        evaluation.trials().forEach(trial -> trials.add(TrialJson.of(trial)));
        ArrayNode pacing = json.putArray("pacing");
        evaluation.pacing().forEach(report -> pacing.add(PaceJson.tree(report)));
        Findings findings = Findings.of(evaluation);
        json.set("fits", FitsJson.of(findings.fits()));
        json.set("model", findings.model().map(FitsJson::of).orElse(null));
        return json.toPrettyString() + "\n";
    }

    /** Parses the output of {@link #of}, except for the pacing, which holds less than a report. */
    public static Evaluation read(JsonNode json) throws IOException {
        List<TrialResult> trials = new ArrayList<>();
        try {
            for (JsonNode trial : json.required("trials")) {
                trials.add(TrialJson.read(trial));
            }
            return new Evaluation(
                    Instant.parse(json.required("start").asText()),
                    TrialJson.MAPPER.treeToValue(json.required("machine"), Machine.class),
                    TrialJson.MAPPER.treeToValue(json.required("settings"), EvaluationSettings.class),
                    trials,
                    List.of());
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeParseException e) {
            throw new IOException("not an evaluation: " + e.getMessage(), e);
        }
    }
}
