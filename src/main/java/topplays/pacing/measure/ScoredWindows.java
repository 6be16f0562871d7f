package topplays.pacing.measure;

import java.time.Duration;
import java.util.Optional;
import topplays.model.DurationText;
import topplays.pacing.PacingSettings;

/**
 * The ticks that are scored, as whole windows.
 *
 * @param windowTicks the ticks per window
 * @param fromTick the tick after which the first window begins; the ticks before are warm-up
 * @param toTick the tick at which the trace ends; later releases are not scored
 */
public record ScoredWindows(int windowTicks, int fromTick, int toTick) {
    private static final int LEAST_WINDOWS = 2;

    public ScoredWindows {
        if (windowTicks < 1 || fromTick < 0 || windows(windowTicks, fromTick, toTick) < LEAST_WINDOWS) {
            throw new IllegalArgumentException("a trace must last at least %d windows of %d ticks after tick %d: %d"
                    .formatted(LEAST_WINDOWS, windowTicks, fromTick, toTick));
        }
    }

    private static int windows(int windowTicks, int fromTick, int toTick) {
        return (toTick - fromTick) / windowTicks;
    }

    /**
     * Windows of a minute for deadlines up to an hour, of an hour above. The default warm-up is a day if the trace
     * lasts two days, else an hour, and at least the deadline; 0 if the trace is too short for that.
     */
    public static ScoredWindows of(PacingSettings settings, int traceTicks, Optional<Duration> warmUp) {
        Duration window = window(settings);
        int windowTicks = ticks(window, settings);
        int warmUpTicks =
                warmUp.map(given -> ticks(given, settings)).orElseGet(() -> usualWarmUp(settings, traceTicks));
        if (windows(windowTicks, warmUpTicks, traceTicks) < LEAST_WINDOWS) {
            throw new IllegalArgumentException(
                    "a trace must last at least two windows of %s after a warm-up of %s: it lasts %s"
                            .formatted(
                                    DurationText.of(window),
                                    DurationText.of(settings.tick().multipliedBy(warmUpTicks)),
                                    DurationText.of(settings.tick().multipliedBy(traceTicks))));
        }
        return new ScoredWindows(windowTicks, warmUpTicks, traceTicks);
    }

    static Duration window(PacingSettings settings) {
        boolean byTheMinute = settings.deadline().compareTo(Duration.ofHours(1)) <= 0
                && settings.tick().compareTo(Duration.ofMinutes(1)) <= 0;
        return byTheMinute ? Duration.ofMinutes(1) : Duration.ofHours(1);
    }

    private static int usualWarmUp(PacingSettings settings, int traceTicks) {
        boolean days = traceTicks >= ticks(Duration.ofDays(2), settings);
        int usual = ticks(days ? Duration.ofDays(1) : Duration.ofHours(1), settings);
        int warmUp = Math.max(usual, settings.deadlineTicks() + 1);
        return windows(ticks(window(settings), settings), warmUp, traceTicks) < LEAST_WINDOWS ? 0 : warmUp;
    }

    private static int ticks(Duration duration, PacingSettings settings) {
        return (int) duration.dividedBy(settings.tick());
    }
}
