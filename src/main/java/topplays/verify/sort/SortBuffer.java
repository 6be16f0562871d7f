package topplays.verify.sort;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Ids of up to 65,535 bytes with plays in memory, and their order: multikey quicksort (Bentley and Sedgewick 1997, "Fast algorithms for
 * sorting and searching strings"), seven bytes at a time. It is fast with many equal ids.
 */
final class SortBuffer {
    private static final int LENGTH_BYTES = Short.BYTES;
    private static final int MOST_ENTRY_BYTES = entryBytes(0xffff);
    private static final int INDEX_BYTES = Integer.BYTES + Long.BYTES;
    private static final int FIRST_ENTRIES = 1 << 10;
    private static final int WORD_BYTES = 7;
    private static final int GOES_ON = WORD_BYTES + 1;

    private final int mostEntries;
    private final int mostBytes;
    /** For each entry the id's length, the id, and the plays. */
    private ByteBuffer entries = ByteBuffer.allocate(MOST_ENTRY_BYTES);

    private int[] starts = new int[FIRST_ENTRIES];
    /** For each entry the part of its id by which it is being sorted. */
    private long[] words = new long[0];

    private int count;
    private final SplittableRandom random = new SplittableRandom(1);

    /** @param memory in bytes; three eighths of it are for the order */
    SortBuffer(long memory) {
        mostEntries = (int) Math.min(Integer.MAX_VALUE / 2, Math.max(1, memory * 3 / 8 / INDEX_BYTES));
        mostBytes = (int) Math.min(Integer.MAX_VALUE / 2, Math.max(MOST_ENTRY_BYTES, memory * 5 / 8));
    }

    private static int entryBytes(int idBytes) {
        return LENGTH_BYTES + idBytes + Long.BYTES;
    }

    /** Whether there is no space for another entry with an id of this length. */
    boolean isFull(int idBytes) {
        return count == mostEntries || entries.position() + entryBytes(idBytes) > mostBytes;
    }

    int count() {
        return count;
    }

    void add(byte[] id, long plays) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, Math.min(mostEntries, 2 * count));
        }
        if (entries.remaining() < entryBytes(id.length)) {
            entries = ByteBuffer.allocate(Math.min(mostBytes, 2 * entries.capacity()))
                    .put(entries.flip());
        }
        starts[count++] = entries.position();
        entries.putShort((short) id.length).put(id).putLong(plays);
    }

    void clear() {
        count = 0;
        entries.clear();
    }

    void sort() {
        if (words.length < count) {
            words = new long[starts.length];
        }
        sort(0, count, 0);
    }

    /** Sorts entries whose ids are equal up to {@code depth}. */
    private void sort(int from, int to, int depth) {
        for (int i = from; i < to; i++) {
            words[i] = word(starts[i], depth);
        }
        sortByWords(from, to, depth);
    }

    private void sortByWords(int from, int to, int depth) {
        int start = from;
        while (to - start > 1) {
            long pivot = words[random.nextInt(start, to)];
            int less = start;
            int next = start;
            int greater = to;
            while (next < greater) {
                int order = Long.compareUnsigned(words[next], pivot);
                if (order < 0) {
                    swap(less++, next++);
                } else if (order > 0) {
                    swap(next, --greater);
                } else {
                    next++;
                }
            }
            sortByWords(start, less, depth);
            if ((pivot & 0xff) == GOES_ON && greater - less > 1) {
                sort(less, greater, depth + WORD_BYTES);
            }
            start = greater;
        }
    }

    /** Seven bytes of the id, then their number in the lowest byte, so that an id comes before longer ids that it is a prefix of. */
    private long word(int start, int depth) {
        int left = length(start) - depth;
        int at = start + LENGTH_BYTES + depth;
        long word = 0;
        for (int i = 0; i < WORD_BYTES; i++) {
            word = word << Byte.SIZE | (i < left ? entries.get(at + i) & 0xff : 0);
        }
        return word << Byte.SIZE | Math.min(left, GOES_ON);
    }

    private void swap(int one, int other) {
        long word = words[one];
        words[one] = words[other];
        words[other] = word;
        int start = starts[one];
        starts[one] = starts[other];
        starts[other] = start;
    }

    /** The id at a place in the order. */
    byte[] id(int place) {
        byte[] id = new byte[length(starts[place])];
        entries.get(starts[place] + LENGTH_BYTES, id);
        return id;
    }

    long plays(int place) {
        return entries.getLong(starts[place] + LENGTH_BYTES + length(starts[place]));
    }

    private int length(int start) {
        return Short.toUnsignedInt(entries.getShort(start));
    }
}
