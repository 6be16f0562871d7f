package topplays.pacing;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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
        return Arrays.stream(values())
                .filter(preset -> preset.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown preset '" + name + "': use " + names()));
    }

    public static String names() {
        return Arrays.stream(values()).map(PacingPreset::toString).collect(Collectors.joining(", "));
    }

    public Duration deadline() {
        return deadline;
    }

    /** The name on the command line, such as {@code fresh}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
