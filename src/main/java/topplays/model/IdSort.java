package topplays.model;

import java.util.Arrays;

/**
 * Sorts numbered ids by their bytes, four bytes at a time from the front, each time only those that are equal so far.
 *
 * <p>Four bytes of an id and its number share a long, so the work is left to the sort of longs, and nothing is compared
 * by looking ids up.
 */
final class IdSort {
    private static final int STEP_BYTES = 4;
    private static final int FEW = 2;

    private final Ids ids;
    private final long[] keys;

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
        Arrays.sort(keys, start, end);
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

    private int prefix(int i) {
        return (int) (keys[i] >> Integer.SIZE);
    }
}
