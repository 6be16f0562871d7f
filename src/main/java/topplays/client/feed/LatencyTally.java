package topplays.client.feed;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A histogram of durations. A class is as wide as a thirty-second of its value, so that the histogram takes a fixed 15 kB.
 * Thread-safe.
 */
public final class LatencyTally {
    private static final int CLASS_BITS = 5;
    private static final int CLASSES_PER_OCTAVE = 1 << CLASS_BITS;

    private final AtomicLongArray counts = new AtomicLongArray(Long.SIZE * CLASSES_PER_OCTAVE);

    public void add(long nanos) {
        counts.incrementAndGet(classOf(Math.max(0, nanos)));
    }

    private static int classOf(long nanos) {
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(nanos) - CLASS_BITS - 1);
        return (int) (nanos >>> shift) + shift * CLASSES_PER_OCTAVE;
    }

    /** The longest duration in a class, in nanoseconds. */
    private static long maxOf(int number) {
        int shift = Math.max(0, number / CLASSES_PER_OCTAVE - 1);
        return ((number - (long) shift * CLASSES_PER_OCTAVE + 1) << shift) - 1;
    }

    /**
     * The quantile of the durations; zero if there are none.
     *
     * @param part from 0 to 1; 0.5 is the median
     */
    public Duration atMost(double part) {
        long all = 0;
        for (int i = 0; i < counts.length(); i++) {
            all += counts.get(i);
        }
        long wanted = (long) Math.ceil(part * all);
        long seen = 0;
        for (int i = 0; i < counts.length(); i++) {
            seen += counts.get(i);
            if (seen >= wanted && seen > 0) {
                return Duration.ofNanos(maxOf(i));
            }
        }
        return Duration.ZERO;
    }
}
