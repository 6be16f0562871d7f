package topplays.evaluate.plan;

import java.time.Duration;
import topplays.pacing.PacingSettings;

/**
 * The files that the pacer makes of an even flow of bytes: one every batch interval, or as many as the maximum makes it;
 * where that would be below the minimum, one as soon as it is reached, and at the deadline at the latest.
 *
 * @param aDay how many
 * @param bytesEach in the mean
 */
public record BatchFiles(double aDay, double bytesEach) {
    private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();

    /** @param settings in bytes */
    static BatchFiles of(double bytesPerSecond, PacingSettings settings) {
        double intervalSeconds = settings.batchInterval().toMillis() / 1000.0;
        double deadlineSeconds = settings.deadline().toMillis() / 1000.0;
        double fillSeconds = Math.min(settings.minBatch() / bytesPerSecond, deadlineSeconds);
        double cadenceSeconds = Math.max(intervalSeconds, fillSeconds);
        double filesAtOnce = Math.ceil(bytesPerSecond * cadenceSeconds / settings.maxBatch());
        double aDay = filesAtOnce * DAY_SECONDS / cadenceSeconds;
        return new BatchFiles(aDay, bytesPerSecond * DAY_SECONDS / aDay);
    }
}
