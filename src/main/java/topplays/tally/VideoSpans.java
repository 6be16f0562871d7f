package topplays.tally;

/** Where the ids of a few videos are in an array of bytes: a batch to be counted at once. Not thread-safe. */
public final class VideoSpans {
    private static final int CAPACITY = 64;

    private final int[] starts = new int[CAPACITY];
    private final int[] ends = new int[CAPACITY];
    private int size;

    /** One more, from {@code start} to before {@code end}; there must be room. */
    public void add(int start, int end) {
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    public boolean isFull() {
        return size == CAPACITY;
    }

    public int start(int number) {
        return starts[number];
    }

    public int end(int number) {
        return ends[number];
    }

    public void clear() {
        size = 0;
    }
}
