package topplays.tally;

import java.util.Arrays;
import topplays.bytes.ByteWords;

/**
 * Byte strings in memory, each with a number and a part, until they are taken out in order. A string may be there several
 * times. Not thread-safe.
 *
 * <p>Made for strings that begin with a hash. A sort by the first eight bytes, which are kept apart, leaves little to compare:
 * first into buckets that fit into a processor's cache, then each bucket (a radix sort from the front: Knuth, TAOCP 3, 5.2.5).
 * No string may be the beginning of another, longer one.
 */
public final class KeyBuffer implements IdSort.Ids {
    private static final int LENGTH_BYTES = Short.BYTES;
    public static final int LONGEST = (1 << Short.SIZE) - 1;
    /** The memory of a string beside its bytes: length and number; first bytes, place and part, twice but for the part. */
    private static final int BYTES_BESIDE =
            LENGTH_BYTES + Long.BYTES + 2 * (Long.BYTES + Integer.BYTES) + Integer.BYTES;

    private static final int EXPECTED_BYTES = 40;
    private static final int LEAST_KEYS = 64;
    private static final int FIRST_KEYS = 1 << 14;
    private static final int GROWTH = 4;
    private static final int KEYS_OF_BUCKET = 1 << 11;

    private final int mostKeys;
    private byte[] bytes = {};
    private long[] heads;
    private int[] places;
    private int[] parts;
    private int filled;
    private int keys;

    /** A buffer that uses up to {@code memory} bytes, and at least enough for a few strings. */
    public KeyBuffer(long memory) {
        long most = Math.max(LEAST_KEYS, memory / (EXPECTED_BYTES + BYTES_BESIDE));
        mostKeys = (int) Math.min(most, Integer.MAX_VALUE / (2 * EXPECTED_BYTES));
        resize(Math.min(mostKeys, FIRST_KEYS));
    }

    private void resize(int count) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length, count * (EXPECTED_BYTES + LENGTH_BYTES + Long.BYTES)));
        heads = keys == 0 ? new long[count] : Arrays.copyOf(heads, count);
        places = keys == 0 ? new int[count] : Arrays.copyOf(places, count);
        parts = keys == 0 ? new int[count] : Arrays.copyOf(parts, count);
    }

    /**
     * Adds the string {@code source[0..length)} and returns true. Returns false if the buffer is full; when it is empty, it
     * accepts any string.
     *
     * @param length 8 to {@value #LONGEST}
     * @param number a number that goes with the string
     * @param part the string's part, from 0
     */
    public boolean add(byte[] source, int length, long number, int part) {
        int needed = LENGTH_BYTES + length + Long.BYTES;
        if ((keys == places.length || bytes.length - filled < needed) && !makeRoom(needed)) {
            return false;
        }
        heads[keys] = Long.reverseBytes(ByteWords.at(source, 0));
        places[keys] = filled;
        parts[keys++] = part;
        bytes[filled] = (byte) (length >>> Byte.SIZE);
        bytes[filled + 1] = (byte) length;
        System.arraycopy(source, 0, bytes, filled + LENGTH_BYTES, length);
        ByteWords.put(bytes, filled + LENGTH_BYTES + length, number);
        filled += needed;
        return true;
    }

    private boolean makeRoom(int needed) {
        while (places.length < mostKeys && (keys == places.length || bytes.length - filled < needed)) {
            resize((int) Math.min(mostKeys, (long) GROWTH * places.length));
        }
        if (keys == 0 && bytes.length < needed) {
            bytes = new byte[needed];
        }
        return keys < places.length && bytes.length - filled >= needed;
    }

    /** Whether there are no strings. */
    public boolean isEmpty() {
        return keys == 0;
    }

    /**
     * Returns the places of the strings of each part, in ascending byte order.
     *
     * @param partCount the number of parts, more than each string's part
     */
    public int[][] inOrder(int partCount) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(keys / KEYS_OF_BUCKET / partCount);
        int[] next = bucketStarts(partCount << bits, bits);
        int[] sorted = new int[keys];
        long[] sortedHeads = new long[keys];
        for (int i = 0; i < keys; i++) {
            int at = next[bucket(i, bits)]++;
            sorted[at] = places[i];
            sortedHeads[at] = heads[i] << bits;
        }
        int[][] byPart = new int[partCount][];
        int start = 0;
        for (int part = 0; part < partCount; part++) {
            int partStart = start;
            for (int bucket = part << bits; bucket < (part + 1) << bits; bucket++) {
                sort(sorted, sortedHeads, start, next[bucket]);
                start = next[bucket];
            }
            byPart[part] = Arrays.copyOfRange(sorted, partStart, start);
        }
        return byPart;
    }

    private int[] bucketStarts(int buckets, int bits) {
        int[] starts = new int[buckets + 1];
        for (int i = 0; i < keys; i++) {
            starts[bucket(i, bits) + 1]++;
        }
        for (int bucket = 1; bucket < buckets; bucket++) {
            starts[bucket] += starts[bucket - 1];
        }
        return starts;
    }

    private int bucket(int key, int bits) {
        int first = (int) (heads[key] >>> (Long.SIZE - 1 - bits) >>> 1);
        return parts[key] << bits | first;
    }

    /** Sorts {@code sorted[start..end)} by the heads, whose lowest bits are replaced with the index. */
    private void sort(int[] sorted, long[] heads, int start, int end) {
        int indexBits = Integer.SIZE - Integer.numberOfLeadingZeros(end - start);
        long index = (1L << indexBits) - 1;
        int[] unsorted = Arrays.copyOfRange(sorted, start, end);
        for (int i = start; i < end; i++) {
            heads[i] = ((heads[i] & ~index) | (i - start)) ^ Long.MIN_VALUE;
        }
        Arrays.sort(heads, start, end);
        int equal = start;
        for (int i = start; i < end; i++) {
            sorted[i] = unsorted[(int) (heads[i] & index)];
            if (((heads[i] ^ heads[equal]) & ~index) != 0) {
                sortByAll(sorted, equal, i);
                equal = i;
            }
        }
        sortByAll(sorted, equal, end);
    }

    private void sortByAll(int[] sorted, int start, int end) {
        if (end - start > 1) {
            int[] equal = Arrays.copyOfRange(sorted, start, end);
            IdSort.sort(equal, this);
            System.arraycopy(equal, 0, sorted, start, equal.length);
        }
    }

    /** The array that holds the string of a place, from {@link #start} on. */
    public byte[] source() {
        return bytes;
    }

    /** The index of the first byte of the string at a place. */
    public int start(int place) {
        return place + LENGTH_BYTES;
    }

    /** The length of the string at a place. */
    public int length(int place) {
        return Byte.toUnsignedInt(bytes[place]) << Byte.SIZE | Byte.toUnsignedInt(bytes[place + 1]);
    }

    /** The number of the string at a place. */
    public long number(int place) {
        return ByteWords.at(bytes, start(place) + length(place));
    }

    /** Whether the strings at two places are equal. */
    public boolean isSame(int one, int other) {
        int length = length(one);
        return ByteWords.at(bytes, start(one)) == ByteWords.at(bytes, start(other))
                && length == length(other)
                && Arrays.equals(bytes, start(one), start(one) + length, bytes, start(other), start(other) + length);
    }

    @Override
    public int fourBytes(int place, int from) {
        int length = length(place);
        if (from >= length) {
            return place; // of equal strings
        }
        int start = start(place);
        return Integer.reverseBytes((int) ByteWords.padded(bytes, start + from, start + length));
    }

    /** Removes all strings. */
    public void clear() {
        filled = 0;
        keys = 0;
    }
}
