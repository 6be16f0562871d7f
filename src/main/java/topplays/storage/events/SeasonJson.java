package topplays.storage.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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

    /** The profile with {@code null} in place of NaN, which JSON does not have. */
    private record Profile(
            long tickMillis,
            long slotsSeen,
            Double profileError,
            Double persistenceError,
            SeasonalState.Average slow,
            SeasonalState.Average level,
            SeasonalState.Average expectedLevel,
            List<Double> day,
            List<Double> week) {
        Profile {
            for (Object member : new Object[] {slow, level, expectedLevel, day, week}) {
                Objects.requireNonNull(member, "a member is missing");
            }
        }
    }

    public static byte[] toJson(SeasonalState state) throws JsonProcessingException {
        Profile profile = new Profile(
                state.tick().toMillis(),
                state.slotsSeen(),
                nanToNull(state.profileError()),
                nanToNull(state.persistenceError()),
                state.slow(),
                state.level(),
                state.expectedLevel(),
                state.day().stream().map(SeasonJson::nanToNull).toList(),
                state.week().stream().map(SeasonJson::nanToNull).toList());
        return (JSON.writeValueAsString(profile) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Parses the JSON. Throws IOException if it is malformed. */
    public static SeasonalState fromJson(byte[] bytes) throws IOException {
        try {
            Profile profile = JSON.readValue(bytes, Profile.class);
            return new SeasonalState(
                    Duration.ofMillis(profile.tickMillis),
                    profile.day.stream().map(SeasonJson::nullToNan).toList(),
                    profile.week.stream().map(SeasonJson::nullToNan).toList(),
                    profile.slotsSeen,
                    nullToNan(profile.profileError),
                    nullToNan(profile.persistenceError),
                    profile.slow,
                    profile.level,
                    profile.expectedLevel);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException("malformed traffic profile: " + e.getMessage(), e);
        }
    }

    private static Double nanToNull(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }

    private static double nullToNan(Double value) {
        return value == null ? Double.NaN : value;
    }
}
