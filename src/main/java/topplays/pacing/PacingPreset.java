package topplays.pacing;

import java.time.Duration;
import topplays.model.EnumNames;

/** Named settings for common cases. */
public enum PacingPreset {
    /** A deadline of 15 minutes: smooths bursts. */
    FRESH(Duration.ofMinutes(15)),
    /** A deadline of a day: smooths the daily cycle too. */
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
