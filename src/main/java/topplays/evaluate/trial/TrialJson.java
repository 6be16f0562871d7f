package topplays.evaluate.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import topplays.evaluate.trial.TrialResult.Measures;

/**
 * The result of a trial as a JSON object; members have the names of the records' components:
 *
 * <pre>
 * id, factor, round, cores, heldBack
 * input     events, videos, skew, files, malformedShare, form, seed, rule  {@link InputShape}
 * failure   instead of the following members, if it failed
 * accuracy  exact, videos, missing, extra, wrong, k, precision, rankAgreement, malformedMade, malformedFound
 * cost      wallSeconds, cpuSeconds, peakResidentBytes, peakHeapBytes, heapBytes
 * phases    start, scan, emit, mapRest, reduce, top, end
 * volume    inputBytes, linesRead, mapTasks, mapOutputRecords, …           {@link Volume}
 * </pre>
 */
public final class TrialJson {
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(
                    DeserializationFeature.READ_ENUMS_USING_TO_STRING,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(new ToStringSerializer(Instant.class))
                    .addDeserializer(Instant.class, new InstantParser()))
            .build();

    private TrialJson() {}

    public static ObjectNode of(TrialResult result) {
        Trial trial = result.trial();
        ObjectNode json = MAPPER.createObjectNode();
        json.put("id", trial.id());
        json.put("factor", trial.factor().toString());
        json.put("round", trial.round());
        json.put("cores", trial.cores());
        json.put("heldBack", trial.heldBack());
        json.set("input", MAPPER.valueToTree(trial.input()));
        result.failure().ifPresent(failure -> json.put("failure", failure));
        result.measures().ifPresent(measures -> json.setAll(MAPPER.<ObjectNode>valueToTree(measures)));
        return json;
    }

    /** Parses the output of {@link #of}. Throws {@link IOException} for any other JSON. */
    public static TrialResult read(JsonNode json) throws IOException {
        try {
            if (json.get("input") instanceof ObjectNode input && !input.has("rule")) {
                input.put("rule", TrialRule.NONE.toString()); // written before there were rules
            }
            Trial trial = MAPPER.treeToValue(json, Trial.class);
            return json.has("failure")
                    ? TrialResult.failed(trial, json.get("failure").asText())
                    : TrialResult.of(trial, MAPPER.treeToValue(json, Measures.class));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException("not the result of a trial: " + e.getMessage(), e);
        }
    }

    /** Reads a time in ISO-8601. */
    private static final class InstantParser extends FromStringDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantParser() {
            super(Instant.class);
        }

        @Override
        protected Instant _deserialize(String text, DeserializationContext context) {
            return Instant.parse(text);
        }
    }
}
