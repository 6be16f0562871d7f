package topplays.pacing;

import java.time.Duration;
import java.util.function.Supplier;
import topplays.model.DurationText;

/**
 * The settings of a pacer. Amounts are in its units: events in {@code pace}, bytes in a live pacer.
 *
 * @param deadline the longest time from an event's arrival to its release
 * @param tick how often the pacer decides; it divides a minute, or is whole minutes that divide an hour, so that days,
 *     hours and minutes are whole numbers of ticks
 * @param batchInterval the time between batches while the rate fills one
 * @param minBatch the minimum size of a batch, unless less arrived within the deadline
 * @param maxBatch the maximum size of a batch; at least twice {@code minBatch}, so that splitting makes no small
 *     batches
 * @param capacity the maximum that waits between arrival and release, or {@link #UNLIMITED}
 */
public record PacingSettings(
        Duration deadline, Duration tick, Duration batchInterval, long minBatch, long maxBatch, long capacity) {
    public static final long UNLIMITED = Long.MAX_VALUE;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LONGEST_DEADLINE = Duration.ofDays(30);
    private static final int MOST_TICKS = 100_000;
    /** Few enough to be cheap, enough to be smooth. */
    private static final int USUAL_TICKS = 60;

    private static final Duration LONGEST_USUAL_TICK = Duration.ofMinutes(5);
    private static final long USUAL_MIN_BATCH = 50;
    private static final long USUAL_MAX_BATCH = 1_000_000;

    public PacingSettings {
        check(
                isWholePartOf(tick, MINUTE) || (isWholePartOf(MINUTE, tick) && isWholePartOf(tick, HOUR)),
                () -> "tick must divide a minute, or be whole minutes that divide an hour: " + DurationText.of(tick));
        check(
                deadline.compareTo(LONGEST_DEADLINE) <= 0,
                () -> "deadline must be at most 30d: " + DurationText.of(deadline));
        check(
                deadline.compareTo(tick.multipliedBy(2)) >= 0,
                () -> "deadline must be at least two ticks of " + DurationText.of(tick) + ": "
                        + DurationText.of(deadline));
        check(
                deadline.dividedBy(tick) <= MOST_TICKS,
                () -> "deadline must be at most 100,000 ticks of " + DurationText.of(tick) + ": "
                        + DurationText.of(deadline));
        check(
                batchInterval.compareTo(tick) >= 0 && batchInterval.plus(tick).compareTo(deadline) <= 0,
                () -> "batch interval must be from a tick to the deadline less a tick: "
                        + DurationText.of(batchInterval));
        check(minBatch > 0, () -> "minimum batch must be positive: " + minBatch);
        check(
                maxBatch / 2 >= minBatch,
                () -> "maximum batch must be at least twice the minimum of " + minBatch + ": " + maxBatch);
        check(capacity >= minBatch, () -> "capacity must hold one batch of " + minBatch + ": " + capacity);
    }

    /** The default settings for a deadline: 60 ticks, none longer than five minutes, and a batch per minute. */
    public static PacingSettings of(Duration deadline) {
        return of(deadline, usualTick(deadline));
    }

    /** The default settings for a deadline and a tick. */
    public static PacingSettings of(Duration deadline, Duration tick) {
        long intervalTicks = Math.max(1, shorter(MINUTE, deadline.dividedBy(3)).dividedBy(tick));
        Duration batchInterval = tick.multipliedBy(intervalTicks);
        return new PacingSettings(deadline, tick, batchInterval, USUAL_MIN_BATCH, USUAL_MAX_BATCH, UNLIMITED);
    }

    public PacingSettings withCapacity(long newCapacity) {
        return new PacingSettings(deadline, tick, batchInterval, minBatch, maxBatch, newCapacity);
    }

    public PacingSettings withBatches(Duration newInterval, long newMinBatch, long newMaxBatch) {
        return new PacingSettings(deadline, tick, newInterval, newMinBatch, newMaxBatch, capacity);
    }

    /** The maximum number of ticks from the tick of an event's arrival to that of its release. */
    public int deadlineTicks() {
        return (int) deadline.dividedBy(tick) - 1;
    }

    /** The number of ticks between two batches, while the rate fills them. */
    public int batchIntervalTicks() {
        return (int) batchInterval.dividedBy(tick);
    }

    /** The number of ticks in {@code duration}; may be a fraction. */
    public double ticks(Duration duration) {
        return (double) duration.toMillis() / tick.toMillis();
    }

    private static Duration usualTick(Duration deadline) {
        long longestMillis =
                shorter(deadline.dividedBy(USUAL_TICKS), LONGEST_USUAL_TICK).toMillis();
        long unitMillis = longestMillis < 1_000 ? 1 : longestMillis < MINUTE.toMillis() ? 1_000 : MINUTE.toMillis();
        long ticksMillis = Math.max(1, longestMillis / unitMillis) * unitMillis;
        while (!isWholePartOf(Duration.ofMillis(ticksMillis), unitMillis < MINUTE.toMillis() ? MINUTE : HOUR)) {
            ticksMillis -= unitMillis;
        }
        return Duration.ofMillis(ticksMillis);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static boolean isWholePartOf(Duration part, Duration whole) {
        return part.toMillis() > 0 && whole.toMillis() % part.toMillis() == 0;
    }

    private static void check(boolean rule, Supplier<String> broken) {
        if (!rule) {
            throw new IllegalArgumentException(broken.get());
        }
    }
}
