package topplays.pacing.forecast;

import java.time.Duration;
import topplays.pacing.PacingSettings;

/**
 * How the taut-string policy looks at the past and how much of the tunnel ahead it uses.
 *
 * <p>Deadlines well below a day follow the reference's figures: there the season has to be followed closely, and the whole width
 * of the tunnel is needed for it. About a day and more takes the season out altogether; what is left are weeks that are not like
 * others. So longer memories pay, and so does not planning to empty the buffer, which a day of little traffic would do
 * anyway, with a fall of the rate to nothing. On seven months of New York taxis, with D = 24 h, CV goes from 0.107 to
 * 0.094 by this, on an ordinary week from 0.034 to 0.028.
 *
 * @param longestRecent the longest time constant of the mean that tells what is unusual now
 * @param longestFade the longest time constant with which that is expected to die away
 * @param longestLevel the longest time constant of the level above the profile
 * @param profileGain how much of a new week goes into the profile
 * @param spare the share of the tunnel's width below its upper bound, where the buffer is empty, that a plan keeps out of
 */
public record TautStringTuning(
        Duration longestRecent, Duration longestFade, Duration longestLevel, double profileGain, double spare) {
    private static final TautStringTuning WITHIN_A_DAY =
            new TautStringTuning(Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofDays(7), 0.35, 0);
    private static final TautStringTuning ACROSS_DAYS =
            new TautStringTuning(Duration.ofHours(6), Duration.ofHours(12), Duration.ofDays(14), 0.2, 0.3);

    /** Long enough to take a day out, and a little shorter than one, for the intervals between batches come off it. */
    private static final Duration ALMOST_A_DAY = Duration.ofHours(18);

    public static TautStringTuning of(PacingSettings settings) {
        return settings.deadline().compareTo(ALMOST_A_DAY) < 0 ? WITHIN_A_DAY : ACROSS_DAYS;
    }
}
