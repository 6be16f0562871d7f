package topplays.traffic.rate;

import java.util.SplittableRandom;

/** Distributes events at random times and counts them by tick. */
final class TickCounts {
    /** Above this number the normal approximation of the binomial distribution is as good and much faster. */
    private static final int MOST_ONE_BY_ONE = 5_000;

    private final long[] counts;
    private final long tickMillis;
    private final SplittableRandom random;

    TickCounts(int ticks, long tickMillis, SplittableRandom random) {
        this.counts = new long[ticks];
        this.tickMillis = tickMillis;
        this.random = random;
    }

    long[] counts() {
        return counts.clone();
    }

    /** Adds events at independent uniform times within a span of the trace. */
    void scatter(long events, long startMillis, long lengthMillis) {
        if (events > MOST_ONE_BY_ONE) {
            scatterByTick(events, startMillis, startMillis + lengthMillis);
            return;
        }
        for (long i = 0; i < events; i++) {
            counts[tickAt(startMillis + random.nextLong(lengthMillis))]++;
        }
    }

    /** Draws the first tick's share, then the second tick's share of the rest, and so on. */
    private void scatterByTick(long events, long startMillis, long endMillis) {
        long left = events;
        long fromMillis = startMillis;
        while (fromMillis < endMillis) {
            long toMillis = Math.min(endMillis, (fromMillis / tickMillis + 1) * tickMillis);
            double share = (toMillis - fromMillis) / (double) (endMillis - fromMillis);
            double drawn = left * share + Math.sqrt(left * share * (1 - share)) * random.nextGaussian();
            long taken = Math.min(left, Math.max(0, Math.round(drawn)));
            counts[tickAt(fromMillis)] += taken;
            left -= taken;
            fromMillis = toMillis;
        }
    }

    private int tickAt(long millis) {
        return (int) (millis / tickMillis);
    }
}
