package topplays.evaluate.plan;

import java.time.Duration;
import topplays.pacing.PacingSettings;

/**
 * The files that the pacer makes from a constant flow of bytes: one per batch interval, more if the maximum size
 * requires it. If a batch would be below the minimum, it is written when the minimum is reached, or at the deadline.
 *
 * @param perDay files per day
 * @param bytesEach mean size of a file in bytes
 */
public record BatchFiles(double perDay, double bytesEach) {
    private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();

    /** @param settings in bytes */
    static BatchFiles of(double bytesPerSecond, PacingSettings settings) {
        double intervalSeconds = settings.batchInterval().toMillis() / 1000.0;
        double deadlineSeconds = settings.deadline().toMillis() / 1000.0;
        double fillSeconds = Math.min(settings.minBatch() / bytesPerSecond, deadlineSeconds);
        double cadenceSeconds = Math.max(intervalSeconds, fillSeconds);
        double filesAtOnce = Math.ceil(bytesPerSecond * cadenceSeconds / settings.maxBatch());
        double perDay = filesAtOnce * DAY_SECONDS / cadenceSeconds;
        return new BatchFiles(perDay, bytesPerSecond * DAY_SECONDS / perDay);
    }
}
