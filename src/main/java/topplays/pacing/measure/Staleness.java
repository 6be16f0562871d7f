package topplays.pacing.measure;

import java.time.Duration;

/** The waiting times of events, first in first out, from arrival to the end of the tick of release. */
public record Staleness(Duration median, Duration p99, Duration max) {

    /** The waiting times of the units released after {@code fromTick}. */
    public static Staleness of(CumulativeFlow arrived, CumulativeFlow released, int fromTick, Duration tick) {
        long[] unitsByAge = new long[released.ticks() + 1];
        int arrivalTick = 0;
        long counted = released.upTo(fromTick);
        for (int at = fromTick + 1; at <= released.ticks(); at++) {
            while (counted < released.upTo(at)) {
                while (arrived.upTo(arrivalTick) <= counted) {
                    arrivalTick++;
                }
                long end = Math.min(arrived.upTo(arrivalTick), released.upTo(at));
                unitsByAge[at - arrivalTick] += end - counted;
                counted = end;
            }
        }
        long total = released.between(fromTick, released.ticks());
        return new Staleness(
                age(unitsByAge, 0.5 * total, tick),
                age(unitsByAge, 0.99 * total, tick),
                age(unitsByAge, (double) total, tick));
    }

    private static Duration age(long[] unitsByAge, double units, Duration tick) {
        if (units == 0) {
            return Duration.ZERO;
        }
        long younger = 0;
        int age = -1;
        while (younger < units) {
            age++;
            younger += unitsByAge[age];
        }
        return tick.multipliedBy(age + 1L);
    }
}
