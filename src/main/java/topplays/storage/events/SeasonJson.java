package topplays.storage.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import topplays.pacing.forecast.SeasonalState;

/**
 * The traffic profile that a pacer has learned, as JSON. It is stored next to the positions of its writer and loaded
 * after a restart. A slot without observations is {@code null}.
 */
public final class SeasonJson {
    /** The name of the file in the writer's folder. */
    public static final String NAME = "season.json";

    private static final JsonMapper JSON = new JsonMapper();

    private SeasonJson() {}

    public static byte[] toJson(SeasonalState state) throws JsonProcessingException {
        ObjectNode json = JSON.createObjectNode();
        json.put("tickMillis", state.tick().toMillis());
        json.put("slotsSeen", state.slotsSeen());
        put(json, "profileError", state.profileError());
        put(json, "persistenceError", state.persistenceError());
        average(json.putObject("slow"), state.slow());
        average(json.putObject("level"), state.level());
        average(json.putObject("expectedLevel"), state.expectedLevel());
        slots(json.putArray("day"), state.day());
        slots(json.putArray("week"), state.week());
        return (JSON.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ObjectNode json, String name, double value) {
        json.put(name, Double.isNaN(value) ? null : (Double) value);
    }

    private static void average(ObjectNode json, SeasonalState.Average average) {
        json.put("weighted", average.weighted()).put("weight", average.weight());
    }

    private static void slots(ArrayNode json, List<Double> slots) {
        slots.forEach(slot -> json.add(slot.isNaN() ? null : slot));
    }

    /** Parses the JSON. Throws IOException if it is malformed. */
    public static SeasonalState fromJson(byte[] bytes) throws IOException {
        try {
            JsonNode json = JSON.readTree(bytes);
            return new SeasonalState(
                    Duration.ofMillis(json.path("tickMillis").longValue()),
                    slots(json.path("day")),
                    slots(json.path("week")),
                    json.path("slotsSeen").longValue(),
                    json.path("profileError").asDouble(Double.NaN),
                    json.path("persistenceError").asDouble(Double.NaN),
                    average(json.path("slow")),
                    average(json.path("level")),
                    average(json.path("expectedLevel")));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException("malformed traffic profile: " + e.getMessage(), e);
        }
    }

    private static List<Double> slots(JsonNode json) {
        List<Double> slots = new ArrayList<>();
        json.forEach(slot -> slots.add(slot.isNull() ? Double.NaN : slot.doubleValue()));
        return slots;
    }

    private static SeasonalState.Average average(JsonNode json) {
        return new SeasonalState.Average(
                json.path("weighted").doubleValue(), json.path("weight").doubleValue());
    }
}
