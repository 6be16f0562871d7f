package topplays.tally;

import java.util.Arrays;

/**
 * Sorts numbered ids by their bytes, four bytes at a time from the front, each time only those that are equal so far.
 *
 * <p>Four bytes of an id and its number share a long, so it is longs that are sorted, and nothing is compared by looking
 * ids up.
 */
final class IdSort {
    private static final int STEP_BYTES = 4;
    private static final int FEW = 2;
    /** From here on a radix sort is faster. */
    private static final int MANY = 1 << 12;

    /** Of a byte. */
    private static final int VALUES = 1 << Byte.SIZE;

    private final Ids ids;
    private final long[] keys;
    private final long[] spare;

    /** Ids known by numbers from 0. */
    interface Ids {
        /**
         * The id's four bytes from there on as a number, the first byte the highest; followed by what tells ids apart
         * where one goes on with zeros after the other's end.
         */
        int fourBytes(int id, int from);
    }

    private IdSort(Ids ids, long... keys) {
        this.ids = ids;
        this.keys = keys;
        spare = new long[keys.length < MANY ? 0 : keys.length];
    }

    /** Puts the numbers of distinct ids into the ascending order of the ids' bytes. */
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

    private void sort(int start, int end, int from) {
        for (int i = start; i < end; i++) {
            int id = (int) keys[i];
            keys[i] = ((long) (ids.fourBytes(id, from) ^ Integer.MIN_VALUE) << Integer.SIZE) | id;
        }
        sortKeys(start, end);
        int runStart = start;
        for (int i = start + 1; i <= end; i++) {
            if (i == end || prefix(i) != prefix(runStart)) {
                if (i - runStart >= FEW) {
                    sort(runStart, i, from + STEP_BYTES);
                }
                runStart = i;
            }
        }
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

    /** One pass of a radix sort (Knuth, TAOCP 3, 5.2.5, algorithm R): into the order of one byte, else as they were. */
    private static void distribute(long[] source, long[] target, int start, int end, int shift) {
        int[] places = new int[VALUES + 1];
        for (int i = start; i < end; i++) {
            places[value(source[i], shift) + 1]++;
        }
        places[0] = start;
        for (int value = 1; value < VALUES; value++) {
            places[value] += places[value - 1];
        }
        for (int i = start; i < end; i++) {
            target[places[value(source[i], shift)]++] = source[i];
        }
    }

    private static int value(long key, int shift) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift) & (VALUES - 1);
    }

    private int prefix(int i) {
        return (int) (keys[i] >> Integer.SIZE);
    }
}
