package topplays.jobs.shuffle;

import org.apache.hadoop.util.Progress;

/**
 * The share of a number of bytes that is read. Hadoop asks for it at each record, so it takes no lock. Not thread-safe: other
 * threads may see an earlier state.
 */
final class ReadBytes extends Progress {
    private long expected;
    private long read;
    private float share;

    void expect(long more) {
        expected += more;
    }

    void add(long more) {
        read += more;
        share = expected == 0 ? 0 : Math.min(1, (float) read / expected);
    }

    long expected() {
        return expected;
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // see above
    public float get() {
        return share;
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public float getProgress() {
        return share;
    }
}
