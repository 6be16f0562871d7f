package topplays.tally;

/** The positions of up to 64 video ids in a byte array, to be counted together. Not thread-safe. */
public final class VideoSpans {
    private static final int CAPACITY = 64;

    private final int[] starts = new int[CAPACITY];
    private final int[] ends = new int[CAPACITY];
    private int size;

    /** Adds the span {@code [start, end)}. The caller must check first that there is room ({@link #isFull}). */
    public void add(int start, int end) {
        starts[size] = start;
        ends[size] = end;
        size++;
    }

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
