package topplays.serve.feed;

import java.util.OptionalLong;
import topplays.bytes.KeyedHash;

/** The keys of one hour and the hashes of their bodies: a hash table of three longs per slot. Not thread-safe. */
final class KeyTable {
    private static final int MIN_SLOTS = 64;
    private static final int HIGH = 0;
    private static final int LOW = 1;
    private static final int BODY = 2;
    private static final int WORDS = 3;

    private long[] table = new long[MIN_SLOTS * WORDS];
    private int keys;

    int keys() {
        return keys;
    }

    /** Adds a key, unless the table contains it. */
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

    /** Returns the hash of the key's body; empty if the table does not contain the key. */
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
        int slot = (int) Math.floorMod(KeyedHash.of(high, low), (long) slots) * WORDS;
        while (!isFree(slot) && (table[slot + HIGH] != high || table[slot + LOW] != low)) {
            slot = slot + WORDS == table.length ? 0 : slot + WORDS;
        }
        return slot;
    }

    private boolean isFree(int slot) {
        return (table[slot + HIGH] | table[slot + LOW]) == 0;
    }
}
