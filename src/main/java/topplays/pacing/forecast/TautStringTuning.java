package topplays.pacing.forecast;

import java.time.Duration;
import topplays.pacing.PacingSettings;

/**
 * The time constants of the taut-string policy's forecast, and the share of the bounds that it uses.
 *
 * <p>Deadlines well below a day use the reference values: the rate has to follow the daily cycle closely and needs the
 * whole width of the bounds. A deadline of about a day removes the daily cycle; unusual weeks remain. There longer time
 * constants pay, and so does a plan that does not empty the buffer, since an empty buffer makes the rate fall to 0 on a
 * quiet day. On seven months of New York taxis, with D = 24 h, this reduces CV from 0.107 to 0.094; on an ordinary week
 * from 0.034 to 0.028.
 *
 * @param longestRecent the maximum time constant of the mean that measures the present deviation
 * @param longestFade the maximum time constant with which the deviation fades
 * @param longestLevel the maximum time constant of the level relative to the profile
 * @param profileGain the weight of a new week in the profile
 * @param spare the share of the width below the upper bound that a plan avoids; the buffer is empty at that bound
 */
public record TautStringTuning(
        Duration longestRecent, Duration longestFade, Duration longestLevel, double profileGain, double spare) {
    private static final TautStringTuning WITHIN_A_DAY =
            new TautStringTuning(Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofDays(7), 0.35, 0);
    private static final TautStringTuning ACROSS_DAYS =
            new TautStringTuning(Duration.ofHours(6), Duration.ofHours(12), Duration.ofDays(14), 0.2, 0.3);

    /** Long enough to remove the daily cycle; shorter than a day, as the batch interval is subtracted. */
    private static final Duration ALMOST_A_DAY = Duration.ofHours(18);

    public static TautStringTuning of(PacingSettings settings) {
        return settings.deadline().compareTo(ALMOST_A_DAY) < 0 ? WITHIN_A_DAY : ACROSS_DAYS;
    }
}
