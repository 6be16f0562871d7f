package topplays.tally;

import topplays.bytes.ByteWords;
import topplays.bytes.KeyedHash;

/**
 * Plays of videos whose ids fit in 12 bytes: a hash table with open addressing in one array.
 *
 * <p>A slot has 16 bytes, so four fill a cache line: the id, padded with zeros, in the lowest 12 bytes and the plays in the
 * highest four. The table refuses ids that end in a zero byte and large numbers of plays at once; it is full when a sum is
 * near its limit. Additions wait in a queue. A flush first reads the slots of all of them in a loop that does nothing
 * else, so the processor fetches them from memory in parallel.
 */
final class ShortIds implements IdSort.Ids {
    private static final int LONGEST = 12;

    private static final int LOW = 0;
    /** The id's last four bytes in the lower half, the plays in the upper half. */
    private static final int HIGH = 1;

    private static final int WORDS = 2;
    private static final int PLAYS_SHIFT = Integer.SIZE;

    private static final int QUEUE = 256;
    /** A sum below 2^31 does not overflow 32 bits by the additions of one queue. */
    private static final long MOST_PLAYS_AT_ONCE = (1 << 30) / QUEUE;

    private static final int LEAST_SLOTS = 1 << 10;
    private static final int MOST_SLOTS = 1 << 29;

    private final MemoryBudget budget;
    /** Queued additions in the form of slots. */
    private final long[] queue = new long[QUEUE * WORDS];

    private final int[] homes = new int[QUEUE];
    private int queued;
    /** A sum of prefetched words, without meaning: unless it is stored, the compiler removes the reads. */
    @SuppressWarnings("UnusedVariable")
    private long prefetched;

    private long[] table = new long[LEAST_SLOTS * WORDS];
    private int slots = LEAST_SLOTS;
    private int videos;
    private boolean full;

    ShortIds(MemoryBudget budget) {
        this.budget = budget;
    }

    /** Adds plays and returns true, or returns false if this table cannot hold the id or that many plays. */
    boolean add(byte[] source, int start, int end, long plays) {
        if (end - start > LONGEST || source[end - 1] == 0 || plays > MOST_PLAYS_AT_ONCE) {
            return false;
        }
        long low = ByteWords.padded(source, start, end);
        long high = ByteWords.padded(source, start + Long.BYTES, end);
        enqueue(low, high | plays << PLAYS_SHIFT);
        return true;
    }

    private void enqueue(long low, long high) {
        int at = queued * WORDS;
        queue[at + LOW] = low;
        queue[at + HIGH] = high;
        homes[queued] = home(low, high);
        queued++;
        if (queued == QUEUE) {
            flush();
        }
    }

    /** Adds the queued plays. */
    void flush() {
        lookAhead(homes, 0, queued);
        long sums = 0;
        for (int i = 0; i < queued; i++) {
            sums |= add(homes[i], queue[i * WORDS + LOW], queue[i * WORDS + HIGH]);
        }
        queued = 0;
        boolean mayOverflow = sums < 0;
        full = mayOverflow || (videos + QUEUE > slots / 2 && !grow());
    }

    /** Reads one word of each slot; negative numbers are not slots and are ignored. */
    void lookAhead(int[] numbers, int start, int end) {
        long sum = 0;
        for (int i = start; i < end; i++) {
            sum += table[Math.max(0, numbers[i]) * WORDS + LOW];
        }
        prefetched += sum;
    }

    /** Returns the home slot: the highest bits of the id's hash. */
    private int home(long low, long high) {
        return (int) (KeyedHash.of(low, high << Integer.SIZE) >>> (Long.numberOfLeadingZeros(slots) + 1));
    }

    /** Adds a queued slot to the slot of the same id, searching from {@code home} on, and returns that slot's HIGH word. */
    private long add(int home, long low, long high) {
        int at = home * WORDS;
        while (table[at + LOW] != low || (int) table[at + HIGH] != (int) high) {
            if (isFree(at)) {
                videos++;
                table[at + LOW] = low;
                table[at + HIGH] = high;
                return high;
            }
            at = (at + WORDS) & (table.length - 1);
        }
        table[at + HIGH] += high >>> PLAYS_SHIFT << PLAYS_SHIFT;
        return table[at + HIGH];
    }

    /** No id ends in a zero byte, so the id of a free slot is all zeros. */
    private boolean isFree(int at) {
        return table[at + LOW] == 0 && (int) table[at + HIGH] == 0;
    }

    /** Doubles the table if the budget allows both the old and the new one. */
    private boolean grow() {
        long bytes = (long) Long.BYTES * table.length;
        if (slots == MOST_SLOTS || !budget.take(2 * bytes)) {
            return false;
        }
        long[] old = table;
        slots *= 2;
        table = new long[slots * WORDS];
        videos = 0;
        for (int at = 0; at < old.length; at += WORDS) {
            long low = old[at + LOW];
            long high = old[at + HIGH];
            if (low != 0 || high != 0) {
                add(home(low, high), low, high);
            }
        }
        budget.giveBack(bytes);
        return true;
    }

    /** Whether the table must be cleared before the next addition. */
    boolean isFull() {
        return full;
    }

    /** Returns the occupied slots, in no order. */
    int[] taken() {
        int[] taken = new int[videos];
        int count = 0;
        for (int slot = 0; slot < slots; slot++) {
            if (!isFree(slot * WORDS)) {
                taken[count++] = slot;
            }
        }
        return taken;
    }

    long plays(int slot) {
        return table[slot * WORDS + HIGH] >>> PLAYS_SHIFT;
    }

    /** Copies the id of a slot into {@code target} and returns its length. */
    int copyId(int slot, byte[] target) {
        long low = table[slot * WORDS + LOW];
        int high = (int) table[slot * WORDS + HIGH];
        ByteWords.put(target, 0, low);
        ByteWords.put(target, Long.BYTES, high);
        return high == 0
                ? Long.BYTES - Long.numberOfLeadingZeros(low) / Byte.SIZE
                : LONGEST - Integer.numberOfLeadingZeros(high) / Byte.SIZE;
    }

    @Override
    public int fourBytes(int slot, int from) {
        long word = from < Long.BYTES ? table[slot * WORDS + LOW] : (int) table[slot * WORDS + HIGH];
        return Integer.reverseBytes((int) (from % Long.BYTES == 0 ? word : word >>> Integer.SIZE));
    }

    /** Removes all videos and returns their memory to the budget. */
    void clear() {
        budget.giveBack((long) Long.BYTES * (table.length - LEAST_SLOTS * WORDS));
        table = new long[LEAST_SLOTS * WORDS];
        slots = LEAST_SLOTS;
        videos = 0;
        full = false;
    }
}
