package topplays.traffic;

/**
 * The latest million views, or the latest million of each second, third … view, found by their time. Takes 16 MB. Not
 * thread-safe.
 */
final class RecentViews {
    private static final int MOST = 1 << 20;

    private final int stride;
    private final long[] micros = new long[MOST];
    private final int[] users = new int[MOST];
    private final int[] ranks = new int[MOST];
    private long views;
    private long kept;

    /** @param stride 1 to keep each view, 2 each second, and so on; always the first */
    RecentViews(int stride) {
        this.stride = stride;
    }

    /** Views must come in the order of their times. */
    void add(long viewMicros, int user, int rank) {
        if (views++ % stride == 0) {
            int slot = slot(kept++);
            micros[slot] = viewMicros;
            users[slot] = user;
            ranks[slot] = rank;
        }
    }

    private static int slot(long number) {
        return (int) (number & (MOST - 1));
    }

    boolean isEmpty() {
        return kept == 0;
    }

    private long oldest() {
        return Math.max(0, kept - MOST);
    }

    /** The time of the oldest view that is kept. */
    long oldestMicros() {
        return micros[slot(oldest())];
    }

    /** The slot of the latest view that is kept and not after a time, which is not before the oldest. */
    int find(long latestMicros) {
        long from = oldest();
        long to = kept;
        while (to - from > 1) {
            long middle = (from + to) >>> 1;
            if (micros[slot(middle)] <= latestMicros) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return slot(from);
    }

    int user(int slot) {
        return users[slot];
    }

    int rank(int slot) {
        return ranks[slot];
    }
}
