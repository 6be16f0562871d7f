package topplays.tally;

import java.util.Arrays;
import java.util.function.LongToIntFunction;
import topplays.bytes.ByteWords;

/**
 * Byte strings in memory, one after the other in one array, until they are taken out in order. A string may be there several
 * times. Not thread-safe.
 *
 * <p>Made for strings that begin with a hash: a sort by the first eight bytes, which are kept apart, leaves little to compare.
 * No string may be the beginning of another, longer one.
 */
public final class KeyBuffer implements IdSort.Ids {
    private static final int LENGTH_BYTES = Short.BYTES;
    /** The memory of a string beside its bytes: its length, its first bytes, its place, and what the sort needs. */
    private static final int BYTES_BESIDE = LENGTH_BYTES + Long.BYTES + Integer.BYTES + 3 * Long.BYTES;

    private static final int EXPECTED_BYTES = 48;
    private static final int LEAST_KEYS = 64;

    private final int longest;
    private final byte[] bytes;
    private final long[] heads;
    private final int[] places;
    private int filled;
    private int keys;

    /**
     * A buffer that uses up to {@code memory} bytes, and at least enough for a few strings.
     *
     * @param longest the most bytes of a string, at most 65,535; each has at least eight
     */
    public KeyBuffer(long memory, int longest) {
        this.longest = longest;
        long most = Math.max(LEAST_KEYS, memory / (EXPECTED_BYTES + BYTES_BESIDE));
        int count = (int) Math.min(most, Integer.MAX_VALUE / (2 * EXPECTED_BYTES));
        bytes = new byte[count * EXPECTED_BYTES + longest + 2 * Long.BYTES];
        heads = new long[count];
        places = new int[count];
    }

    /** Adds the string {@code source[0..length)}. The buffer must not be full. */
    public void add(byte[] source, int length) {
        heads[keys] = Long.reverseBytes(ByteWords.at(source, 0));
        places[keys++] = filled;
        bytes[filled] = (byte) (length >>> Byte.SIZE);
        bytes[filled + 1] = (byte) length;
        System.arraycopy(source, 0, bytes, filled + LENGTH_BYTES, length);
        filled += LENGTH_BYTES + length;
    }

    /** Whether the buffer must be cleared before the next addition. */
    public boolean isFull() {
        return keys == places.length || bytes.length - filled < LENGTH_BYTES + longest + Long.BYTES;
    }

    /**
     * Returns the numbers of all strings by part, and those of a part in ascending byte order.
     *
     * @param partOf returns the part of a string, 0 to {@code parts - 1}, from its first eight bytes, big-endian
     */
    public int[] inOrder(LongToIntFunction partOf, int parts) {
        int[] ends = new int[parts + 1];
        for (int i = 0; i < keys; i++) {
            ends[partOf.applyAsInt(heads[i]) + 1]++;
        }
        for (int part = 1; part <= parts; part++) {
            ends[part] += ends[part - 1];
        }
        int[] starts = Arrays.copyOf(ends, parts);
        int[] sorted = new int[keys];
        for (int i = 0; i < keys; i++) {
            sorted[starts[partOf.applyAsInt(heads[i])]++] = i;
        }
        for (int part = 0; part < parts; part++) {
            int[] ofPart = Arrays.copyOfRange(sorted, ends[part], ends[part + 1]);
            IdSort.sort(ofPart, this);
            System.arraycopy(ofPart, 0, sorted, ends[part], ofPart.length);
        }
        return sorted;
    }

    /** The array that holds the string of a number, from {@link #start} on. */
    public byte[] source() {
        return bytes;
    }

    public int start(int number) {
        return places[number] + LENGTH_BYTES;
    }

    public int length(int number) {
        int place = places[number];
        return Byte.toUnsignedInt(bytes[place]) << Byte.SIZE | Byte.toUnsignedInt(bytes[place + 1]);
    }

    /** Whether two strings are equal. */
    public boolean isSame(int one, int other) {
        int length = length(one);
        return heads[one] == heads[other]
                && length == length(other)
                && Arrays.equals(bytes, start(one), start(one) + length, bytes, start(other), start(other) + length);
    }

    @Override
    public int fourBytes(int number, int from) {
        if (from < Long.BYTES) {
            return (int) (from == 0 ? heads[number] >>> Integer.SIZE : heads[number]);
        }
        int length = length(number);
        if (from >= length) {
            return number; // of equal strings
        }
        int start = start(number);
        return Integer.reverseBytes((int) ByteWords.padded(bytes, start + from, start + length));
    }

    public void clear() {
        filled = 0;
        keys = 0;
    }
}
