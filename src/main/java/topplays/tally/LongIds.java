package topplays.tally;

import java.util.Arrays;
import topplays.bytes.ByteWords;
import topplays.bytes.KeyedHash;
import topplays.model.PlayCountLines;

/**
 * Plays of videos whose ids have any length: a hash table that points to records in an array.
 *
 * <p>A record holds the plays, the id's length, and the id in words, the last one padded with zeros. A slot holds the id's
 * hash in its upper half and the record's place in its lower half; place 0 is unused. Additions wait in a queue, as in
 * {@link ShortIds}: a flush first reads all slots, then all records, and then adds the plays.
 */
final class LongIds implements IdSort.Ids {
    private static final int PLAYS = 0;
    private static final int LENGTH = 1;
    private static final int ID = 2;
    private static final int LONGEST = ID + PlayCountLines.MAX_KEY_BYTES / Long.BYTES;

    private static final int QUEUE = 64;
    private static final int QUEUE_WORDS = 2 * LONGEST;
    private static final int LEAST_SLOTS = 1 << 8;
    private static final int LEAST_WORDS = 2 * QUEUE_WORDS;
    private static final int MOST_WORDS = 1 << 29;

    private final MemoryBudget budget;
    /** Queued additions in the form of records. */
    private final long[] queue = new long[QUEUE_WORDS];

    private final int[] starts = new int[QUEUE + 1];
    private final int[] hashes = new int[QUEUE];
    private int queued;
    /** A sum of prefetched words, without meaning, as in {@link ShortIds}. */
    @SuppressWarnings("UnusedVariable")
    private long prefetched;

    private long[] table;
    private long[] records;
    private int used;
    private int videos;
    private boolean full;

    LongIds(MemoryBudget budget) {
        this.budget = budget;
        empty();
    }

    private void empty() {
        table = new long[LEAST_SLOTS];
        records = new long[LEAST_WORDS];
        used = 1;
        videos = 0;
        full = false;
    }

    void add(byte[] source, int start, int end, long plays) {
        int first = starts[queued];
        queue[first + PLAYS] = plays;
        int length = end - start;
        queue[first + LENGTH] = length;
        int next = first + ID;
        long hash = KeyedHash.begin(length);
        for (int at = start; at < end; at += Long.BYTES) {
            long word = ByteWords.padded(source, at, end);
            queue[next++] = word;
            hash = KeyedHash.add(hash, word);
        }
        hashes[queued] = (int) (hash >>> Integer.SIZE);
        queued++;
        starts[queued] = next;
        if (queued == QUEUE || QUEUE_WORDS - next < LONGEST) {
            flush();
        }
    }

    /** Adds the queued plays. */
    void flush() {
        lookAhead();
        for (int i = 0; i < queued; i++) {
            add(hashes[i], starts[i], starts[i + 1]);
        }
        queued = 0;
        full = (videos + QUEUE > table.length / 2 && !moreSlots())
                || (records.length - used < QUEUE_WORDS && !moreWords());
    }

    /** Reads one word of each record {@code ~numbers[i]}; other numbers are ignored. */
    void lookAhead(int[] numbers, int start, int end) {
        long sum = 0;
        for (int i = start; i < end; i++) {
            sum += records[Math.max(0, ~numbers[i])];
        }
        prefetched += sum;
    }

    private void lookAhead() {
        long sum = 0;
        for (int i = 0; i < queued; i++) {
            sum += table[home(hashes[i])];
        }
        for (int i = 0; i < queued; i++) {
            sum += records[(int) table[home(hashes[i])]];
        }
        prefetched += sum;
    }

    /** Returns the home slot: the hash's highest bits, which depend on every bit of the id. */
    private int home(int hash) {
        return hash >>> (Integer.numberOfLeadingZeros(table.length) + 1);
    }

    /** Adds the plays of {@code queue[start..end)} to the record of the same id, or makes a new record of it. */
    private void add(int hash, int start, int end) {
        int slot = home(hash);
        while (table[slot] != 0) {
            int place = (int) table[slot];
            if (table[slot] >>> Integer.SIZE == Integer.toUnsignedLong(hash) && isSame(place, start, end)) {
                addTo(place, queue[start + PLAYS]);
                return;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = (long) hash << Integer.SIZE | used;
        System.arraycopy(queue, start, records, used, end - start);
        used += end - start;
        videos++;
    }

    private boolean isSame(int place, int start, int end) {
        int ahead = place - start;
        for (int at = start + LENGTH; at < end; at++) {
            if (queue[at] != records[ahead + at]) {
                return false;
            }
        }
        return true;
    }

    private void addTo(int place, long plays) {
        records[place + PLAYS] += plays;
        if (records[place + PLAYS] < 0) {
            byte[] id = new byte[PlayCountLines.MAX_KEY_BYTES];
            throw PlayTally.overflow(id, copyId(place, id));
        }
    }

    private boolean moreSlots() {
        int slots = table.length;
        if (!budget.take(2L * Long.BYTES * slots)) {
            return false;
        }
        long[] old = table;
        table = new long[2 * slots];
        for (long each : old) {
            if (each != 0) {
                int slot = home((int) (each >>> Integer.SIZE));
                while (table[slot] != 0) {
                    slot = (slot + 1) & (table.length - 1);
                }
                table[slot] = each;
            }
        }
        budget.giveBack((long) Long.BYTES * slots);
        return true;
    }

    private boolean moreWords() {
        int length = records.length;
        if (length >= MOST_WORDS || !budget.take(2L * Long.BYTES * length)) {
            return false;
        }
        records = Arrays.copyOf(records, 2 * length);
        budget.giveBack((long) Long.BYTES * length);
        return true;
    }

    /** Whether the table must be cleared before the next addition. */
    boolean isFull() {
        return full;
    }

    /** Returns the places of all records, in no order. */
    int[] places() {
        int[] places = new int[videos];
        int place = 1;
        for (int i = 0; i < videos; i++) {
            places[i] = place;
            place += ID + words(place);
        }
        return places;
    }

    private int words(int place) {
        return (int) (records[place + LENGTH] + Long.BYTES - 1) / Long.BYTES;
    }

    long plays(int place) {
        return records[place + PLAYS];
    }

    /** Copies the id of a record into {@code target}, which has room for the longest id, and returns its length. */
    int copyId(int place, byte[] target) {
        for (int i = 0; i < words(place); i++) {
            ByteWords.put(target, i * Long.BYTES, records[place + ID + i]);
        }
        return (int) records[place + LENGTH];
    }

    @Override
    public int fourBytes(int place, int from) {
        int word = from / Long.BYTES;
        if (from >= PlayCountLines.MAX_KEY_BYTES) {
            return (int) records[place + LENGTH];
        }
        if (word >= words(place)) {
            return 0;
        }
        long eight = records[place + ID + word];
        return Integer.reverseBytes((int) (from % Long.BYTES == 0 ? eight : eight >>> Integer.SIZE));
    }

    /** Removes all videos and returns their memory to the budget. */
    void clear() {
        budget.giveBack((long) Long.BYTES * (table.length - LEAST_SLOTS + records.length - LEAST_WORDS));
        empty();
    }
}
