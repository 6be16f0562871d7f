package topplays.cli.options;

import java.time.Duration;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.model.DurationText;
import topplays.pacing.PacingPreset;
import topplays.pacing.PacingSettings;

/** The options that limit how long an event may wait, shared by the commands that pace. */
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
                        "fresh: within 15m, smooths bursts; level: within 24h, smooths the daily rhythm"
                                + " (default: fresh)"))
                .addOption(Flags.valued(
                        DEADLINE,
                        "DURATION",
                        "maximum time from arrival to release, such as 15m (default: that of the preset)"))
                .addOption(Flags.valued(
                        TICK, "DURATION", "how often the pacer decides (default: a 60th of the deadline, at most 5m)"));
    }

    /** The pacing settings that these options give, with defaults for those that are missing. */
    public static PacingSettings settings(CommandLine line) {
        PacingPreset preset = PacingPreset.named(Flags.value(line, PRESET, PacingPreset.FRESH.toString()));
        Duration deadline = Flags.duration(line, DEADLINE).orElse(preset.deadline());
        return Flags.duration(line, TICK)
                .map(tick -> PacingSettings.of(deadline, tick))
                .orElseGet(() -> PacingSettings.of(deadline));
    }

    /** The options that give these settings. */
    static Map<String, Object> options(PacingSettings settings) {
        return Map.of(
                DEADLINE, DurationText.of(settings.deadline()),
                TICK, DurationText.of(settings.tick()));
    }
}
