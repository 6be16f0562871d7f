package topplays.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An evaluation as one JSON object, {@code evaluation.json}:
 *
 * <pre>
 * start     when it was begun, ISO-8601
 * machine   cores, processor, memoryBytes, system, java, hadoop, topplays, framework, binding    {@link Machine}
 * settings  quick, seed, rounds, maxEvents, traces                                               {@link EvaluationSettings}
 * trials    an array, see {@link TrialJson}
 * pacing    an array of what {@code pace --report-format json} prints, one a trace
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
        evaluation.pacing().forEach(report -> pacing.add(parsed(PaceJson.of(report))));
        return json.toPrettyString() + "\n";
    }

    private static JsonNode parsed(String json) {
        try {
            return TrialJson.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report of the pacer is no JSON", e);
        }
    }
}
