package topplays.serve.feed;

import java.util.OptionalLong;

/** The keys of one hour and what body each came with: a hash table of three longs a slot. Not thread-safe. */
final class KeyTable {
    private static final int LEAST_SLOTS = 64;
    private static final int HIGH = 0;
    private static final int LOW = 1;
    private static final int BODY = 2;
    private static final int WORDS = 3;

    private long[] table = new long[LEAST_SLOTS * WORDS];
    private int keys;

    int keys() {
        return keys;
    }

    /** Keeps a key; nothing is changed if it is there. */
    void put(FeedKey key) {
        if ((keys + 1) * 4L > table.length / WORDS * 3L) {
            grow();
        }
        int slot = slot(key.high(), key.low());
        if (isFree(slot)) {
            table[slot + HIGH] = key.high();
            table[slot + LOW] = key.low();
            table[slot + BODY] = key.body();
            keys++;
        }
    }

    /** The hash of the body that came with the key, if it is there. */
    OptionalLong bodyOf(FeedKey key) {
        int slot = slot(key.high(), key.low());
        return isFree(slot) ? OptionalLong.empty() : OptionalLong.of(table[slot + BODY]);
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        for (int from = 0; from < old.length; from += WORDS) {
            if ((old[from + HIGH] | old[from + LOW]) != 0) {
                System.arraycopy(old, from, table, slot(old[from + HIGH], old[from + LOW]), WORDS);
            }
        }
    }

    private int slot(long high, long low) {
        int slots = table.length / WORDS;
        int slot = (int) Math.floorMod(high, (long) slots) * WORDS;
        while (!isFree(slot) && (table[slot + HIGH] != high || table[slot + LOW] != low)) {
            slot = slot + WORDS == table.length ? 0 : slot + WORDS;
        }
        return slot;
    }

    private boolean isFree(int slot) {
        return (table[slot + HIGH] | table[slot + LOW]) == 0;
    }
}
