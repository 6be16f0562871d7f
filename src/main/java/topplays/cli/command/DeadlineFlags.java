package topplays.cli.command;

import java.time.Duration;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.model.DurationText;
import topplays.pacing.PacingPreset;
import topplays.pacing.PacingSettings;

/** The options that say how long an event may wait, shared by the commands that pace. */
public final class DeadlineFlags {
    private static final String PRESET = "preset";
    private static final String DEADLINE = "deadline";
    private static final String TICK = "tick";

    private DeadlineFlags() {}

    public static Options options() {
        return new Options()
                .addOption(Flags.choice(
                        PRESET,
                        PacingPreset.values(),
                        "fresh: within 15m, takes the bursts out; level: within 24h, takes the day out"
                                + " (default: fresh)"))
                .addOption(Flags.valued(
                        DEADLINE,
                        "DURATION",
                        "the longest from arrival to release, such as 15m (default: the preset's)"))
                .addOption(Flags.valued(
                        TICK, "DURATION", "how often the pacer decides (default: a 60th of the deadline, at most 5m)"));
    }

    /** The usual settings for what the line says. */
    public static PacingSettings settings(CommandLine line) {
        PacingPreset preset =
                line.hasOption(PRESET) ? PacingPreset.named(Flags.value(line, PRESET)) : PacingPreset.FRESH;
        Duration deadline = Flags.duration(line, DEADLINE).orElse(preset.deadline());
        return Flags.duration(line, TICK)
                .map(tick -> PacingSettings.of(deadline, tick))
                .orElseGet(() -> PacingSettings.of(deadline));
    }

    /** The options that make these settings. */
    static Map<String, Object> options(PacingSettings settings) {
        return Map.of(
                DEADLINE, DurationText.of(settings.deadline()),
                TICK, DurationText.of(settings.tick()));
    }
}
