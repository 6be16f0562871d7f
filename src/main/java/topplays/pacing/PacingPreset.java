package topplays.pacing;

import java.time.Duration;
import topplays.model.EnumNames;

/** Settings with a name, for what most people want. */
public enum PacingPreset {
    /** Within a quarter of an hour: takes the bursts out. */
    FRESH(Duration.ofMinutes(15)),
    /** Within a day: takes the day out as well. */
    LEVEL(Duration.ofHours(24));

    private final Duration deadline;

    PacingPreset(Duration deadline) {
        this.deadline = deadline;
    }

    public static PacingPreset named(String name) {
        return EnumNames.parse(PacingPreset.class, "preset", name);
    }

    public Duration deadline() {
        return deadline;
    }

    /** The name on the command line, such as {@code fresh}. */
    @Override
    public String toString() {
        return EnumNames.of(this);
    }
}
