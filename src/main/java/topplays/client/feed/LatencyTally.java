package topplays.client.feed;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How long things took: counted in classes that are a thirty-second of their value wide, so that any number of them takes
 * the same few kilobytes. Thread-safe.
 */
public final class LatencyTally {
    private static final int CLASS_BITS = 5;
    private static final int CLASSES_AN_OCTAVE = 1 << CLASS_BITS;

    private final AtomicLongArray counts = new AtomicLongArray(Long.SIZE * CLASSES_AN_OCTAVE);

    public void add(long nanos) {
        counts.incrementAndGet(classOf(Math.max(0, nanos)));
    }

    private static int classOf(long nanos) {
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(nanos) - CLASS_BITS - 1);
        return (int) (nanos >>> shift) + shift * CLASSES_AN_OCTAVE;
    }

    /** The longest that may be in a class. */
    private static long mostOf(int number) {
        int shift = Math.max(0, number / CLASSES_AN_OCTAVE - 1);
        return ((number - (long) shift * CLASSES_AN_OCTAVE + 1) << shift) - 1;
    }

    /**
     * What so large a part of them did not exceed; nothing if there are none.
     *
     * @param part from 0 to 1
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
                return Duration.ofNanos(mostOf(i));
            }
        }
        return Duration.ZERO;
    }
}
