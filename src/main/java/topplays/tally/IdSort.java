package topplays.tally;

import java.util.Arrays;

/**
 * Sorts numbered ids by their bytes: by the first four bytes, then each run of equal ids by the next four, and so on.
 *
 * <p>Four bytes of an id and its number share one long. The sort compares only these longs and never looks up an id.
 */
final class IdSort {
    private static final int STEP_BYTES = 4;
    private static final int FEW = 2;
    /** The size at which a radix sort becomes faster. */
    private static final int MANY = 1 << 12;

    private static final int BYTE_VALUES = 1 << Byte.SIZE;

    private final Ids ids;
    private final long[] keys;
    private final long[] spare;

    /** Ids that are identified by numbers from 0. */
    interface Ids {
        /**
         * Returns four bytes of the id from {@code from} on, big-endian, with zeros after its end. From {@link
         * topplays.model.PlayCountLines#MAX_KEY_BYTES} on it returns the id's length, which distinguishes ids that differ only in
         * trailing zeros.
         */
        int fourBytes(int id, int from);
    }

    private IdSort(Ids ids, long... keys) {
        this.ids = ids;
        this.keys = keys;
        spare = new long[keys.length < MANY ? 0 : keys.length];
    }

    /** Sorts the numbers of distinct ids into ascending byte order of the ids. */
    static void sort(int[] numbers, Ids ids) {
        long[] keys = new long[numbers.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = numbers[i];
        }
        new IdSort(ids, keys).sort(0, keys.length, 0);
        for (int i = 0; i < keys.length; i++) {
            numbers[i] = (int) keys[i];
        }
    }

    /** Ids that begin alike are a run, which is sorted by their next bytes: the longest one here, so that the stack stays low. */
    private void sort(int firstStart, int firstEnd, int firstFrom) {
        int start = firstStart;
        int end = firstEnd;
        for (int from = firstFrom; start < end; from += STEP_BYTES) {
            sortByFourBytes(start, end, from);
            int longest = start;
            int longestEnd = start;
            int runStart = start;
            for (int i = start + 1; i <= end; i++) {
                if (i == end || prefix(i) != prefix(runStart)) {
                    if (i - runStart >= Math.max(FEW, longestEnd - longest)) {
                        sort(longest, longestEnd, from + STEP_BYTES);
                        longest = runStart;
                        longestEnd = i;
                    } else if (i - runStart >= FEW) {
                        sort(runStart, i, from + STEP_BYTES);
                    }
                    runStart = i;
                }
            }
            start = longest;
            end = longestEnd;
        }
    }

    private void sortByFourBytes(int start, int end, int from) {
        for (int i = start; i < end; i++) {
            int id = (int) keys[i];
            keys[i] = ((long) (ids.fourBytes(id, from) ^ Integer.MIN_VALUE) << Integer.SIZE) | id;
        }
        if (!areEqual(start, end)) {
            sortKeys(start, end);
        }
    }

    /** Whether all four bytes are the same, as in a common beginning of the ids. */
    private boolean areEqual(int start, int end) {
        long differences = 0;
        for (int i = start + 1; i < end; i++) {
            differences |= keys[i] ^ keys[start];
        }
        return differences >>> Integer.SIZE == 0;
    }

    private void sortKeys(int start, int end) {
        if (end - start < MANY) {
            Arrays.sort(keys, start, end);
        } else {
            for (int shift = Integer.SIZE; shift < Long.SIZE; shift += 2 * Byte.SIZE) {
                distribute(keys, spare, start, end, shift);
                distribute(spare, keys, start, end, shift + Byte.SIZE);
            }
        }
    }

    /** One stable pass of a radix sort, by one byte (Knuth, TAOCP 3, 5.2.5, algorithm R). */
    private static void distribute(long[] source, long[] target, int start, int end, int shift) {
        int[] places = new int[BYTE_VALUES + 1];
        for (int i = start; i < end; i++) {
            places[value(source[i], shift) + 1]++;
        }
        places[0] = start;
        for (int value = 1; value < BYTE_VALUES; value++) {
            places[value] += places[value - 1];
        }
        for (int i = start; i < end; i++) {
            target[places[value(source[i], shift)]++] = source[i];
        }
    }

    private static int value(long key, int shift) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift) & (BYTE_VALUES - 1);
    }

    private int prefix(int i) {
        return (int) (keys[i] >> Integer.SIZE);
    }
}
