package topplays.traffic;

import java.util.function.ToLongFunction;
import topplays.traffic.rate.ArrivalRate.Stretch;
import topplays.traffic.rate.RandomCounts;

/**
 * Distributes a given number of events among stretches at random, in proportion to their expected events: independent
 * Poisson arrivals given their total. The stretches must come in order, each once.
 */
final class ExactTotal implements ToLongFunction<Stretch> {
    private final RandomCounts counts;
    private final double expectedInAll;
    private final double scale;
    private long eventsLeft;
    private double expectedSoFar;

    private ExactTotal(long events, double expectedInAll, RandomCounts counts) {
        this.eventsLeft = events;
        this.expectedInAll = expectedInAll;
        this.scale = events / expectedInAll;
        this.counts = counts;
    }

    static ExactTotal of(long events, Iterable<Stretch> stretches, RandomCounts counts) {
        double expected = 0;
        for (Stretch stretch : stretches) {
            expected += stretch.events();
        }
        if (events > 0 && expected == 0) {
            throw new IllegalArgumentException(
                    "the trace must have events within the duration, to be rescaled to " + events + ": 0");
        }
        return new ExactTotal(events, expected, counts);
    }

    /** Mean number of events for each event that a stretch expects. */
    double scale() {
        return scale;
    }

    /** The last stretch with expected events takes all that are left: the sum is the same, bit by bit, as in {@link #of}. */
    @Override
    public long applyAsLong(Stretch stretch) {
        double expectedLeft = expectedInAll - expectedSoFar;
        expectedSoFar += stretch.events();
        double expectedAfter = expectedInAll - expectedSoFar;
        if (eventsLeft == 0 || expectedAfter == expectedLeft) {
            return 0;
        }
        long drawn = counts.binomial(eventsLeft, (expectedLeft - expectedAfter) / expectedLeft);
        eventsLeft -= drawn;
        return drawn;
    }
}
