package topplays.model;

/**
 * Plays of videos whose ids fit in 16 bytes: a hash table with open addressing in one array.
 *
 * <p>An id is two words: its bytes, then zeros, and its length as the last byte. An id of 16 bytes has no room for a
 * length and is told by a last byte that is none, so those that end in a byte below 16 are not for this table. What is
 * added waits in a queue whose slots are all looked at before the first is used, in a loop that does nothing else: the
 * processor fetches them from memory together and not one after the other.
 */
final class ShortIds implements IdSort.Ids {
    private static final int LONGEST = 16;
    private static final int LAST_BYTE = Long.SIZE - Byte.SIZE;

    private static final int LOW = 0;
    private static final int HIGH = 1;
    private static final int PLAYS = 2;
    private static final int WORDS = 3;

    /** Any odd numbers; these are those of MurmurHash3. */
    private static final long LOW_FACTOR = 0xff51afd7ed558ccdL;

    private static final long HIGH_FACTOR = 0xc4ceb9fe1a85ec53L;

    private static final int QUEUE = 64;
    private static final int LEAST_SLOTS = 1 << 10;
    private static final int MOST_SLOTS = 1 << 29;

    private final MemoryBudget budget;
    private final long[] queue = new long[QUEUE * WORDS];
    private final int[] homes = new int[QUEUE];
    private int queued;
    /** What was looked at ahead, of no meaning; if it were kept nowhere, the compiler would drop the look. */
    @SuppressWarnings("UnusedVariable")
    private long seen;

    private long[] table = new long[LEAST_SLOTS * WORDS];
    private int slots = LEAST_SLOTS;
    private int videos;
    private boolean full;

    ShortIds(MemoryBudget budget) {
        this.budget = budget;
    }

    /** Adds the plays of a video unless its id is not for this table, and tells which. */
    boolean add(byte[] source, int start, int end, long plays) {
        int length = end - start;
        if (length > LONGEST) {
            return false;
        }
        long low;
        long high;
        if (start + LONGEST <= source.length) {
            low = ByteWords.at(source, start) & ones(Math.min(length, Long.BYTES));
            high = length > Long.BYTES ? ByteWords.at(source, start + Long.BYTES) & ones(length - Long.BYTES) : 0;
        } else {
            low = ByteWords.padded(source, start, end);
            high = ByteWords.padded(source, start + Long.BYTES, end);
        }
        if (length < LONGEST) {
            high |= (long) length << LAST_BYTE;
        } else if (high >>> LAST_BYTE < LONGEST) {
            return false;
        }
        enqueue(low, high, plays);
        return true;
    }

    /** A word whose lowest bytes are ones throughout; 1 to 8 of them. */
    private static long ones(int bytes) {
        return -1L >>> (Long.SIZE - Byte.SIZE * bytes);
    }

    private void enqueue(long low, long high, long plays) {
        int at = queued * WORDS;
        queue[at + LOW] = low;
        queue[at + HIGH] = high;
        queue[at + PLAYS] = plays;
        homes[queued] = home(low, high);
        queued++;
        if (queued == QUEUE) {
            flush();
        }
    }

    /** Adds what waits in the queue. */
    void flush() {
        lookAhead(homes, 0, queued);
        for (int i = 0; i < queued; i++) {
            int at = i * WORDS;
            addTo(slot(homes[i], queue[at + LOW], queue[at + HIGH]), queue[at + PLAYS]);
        }
        queued = 0;
        full = videos + QUEUE > slots / 2 && !grow();
    }

    /** Reads one word of each of the slots; those below 0 are none. */
    void lookAhead(int[] numbers, int start, int end) {
        long sum = 0;
        for (int i = start; i < end; i++) {
            sum += table[Math.max(0, numbers[i]) * WORDS + LOW];
        }
        seen += sum;
    }

    private void addTo(int slot, long plays) {
        long sum = table[slot * WORDS + PLAYS] + plays;
        if (sum < 0) {
            byte[] id = new byte[LONGEST];
            throw PlayTally.overflow(VideoId.copyOf(id, 0, copyId(slot, id)));
        }
        table[slot * WORDS + PLAYS] = sum;
    }

    /** Multiply-shift of two words: M. Thorup, High Speed Hashing for Integers and Strings, 2015, 3.4. */
    private int home(long low, long high) {
        return (int) ((low * LOW_FACTOR + high * HIGH_FACTOR) >>> (Long.numberOfLeadingZeros(slots) + 1));
    }

    /** The slot that holds the id, from its home on; if there is none yet, a free one that now does. */
    private int slot(int home, long low, long high) {
        int slot = home;
        while (table[slot * WORDS + HIGH] != 0) {
            if (table[slot * WORDS + LOW] == low && table[slot * WORDS + HIGH] == high) {
                return slot;
            }
            slot = (slot + 1) & (slots - 1);
        }
        table[slot * WORDS + LOW] = low;
        table[slot * WORDS + HIGH] = high;
        videos++;
        return slot;
    }

    /** Makes the table twice as large if there is memory for both. */
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
            if (old[at + HIGH] != 0) {
                int slot = slot(home(old[at + LOW], old[at + HIGH]), old[at + LOW], old[at + HIGH]);
                table[slot * WORDS + PLAYS] = old[at + PLAYS];
            }
        }
        budget.giveBack(bytes);
        return true;
    }

    /** Whether it must be emptied before anything is added. */
    boolean isFull() {
        return full;
    }

    int videos() {
        return videos;
    }

    /** The slots that are taken, in no order. */
    int[] taken() {
        int[] taken = new int[videos];
        int count = 0;
        for (int slot = 0; slot < slots; slot++) {
            if (table[slot * WORDS + HIGH] != 0) {
                taken[count++] = slot;
            }
        }
        return taken;
    }

    long plays(int slot) {
        return table[slot * WORDS + PLAYS];
    }

    /** Copies the id in that slot into {@code target} and returns its length. */
    int copyId(int slot, byte[] target) {
        long high = table[slot * WORDS + HIGH];
        ByteWords.put(target, 0, table[slot * WORDS + LOW]);
        ByteWords.put(target, Long.BYTES, high);
        return (int) Math.min(high >>> LAST_BYTE, LONGEST);
    }

    @Override
    public int fourBytes(int slot, int from) {
        long word = Long.reverseBytes(table[slot * WORDS + (from < Long.BYTES ? LOW : HIGH)]);
        return (int) (from % Long.BYTES == 0 ? word >>> Integer.SIZE : word);
    }

    /** Empties the table and gives its memory back. */
    void clear() {
        budget.giveBack((long) Long.BYTES * (table.length - LEAST_SLOTS * WORDS));
        table = new long[LEAST_SLOTS * WORDS];
        slots = LEAST_SLOTS;
        videos = 0;
        full = false;
    }
}
