package topplays.model;

import java.util.Arrays;

/** Plays of videos with ids of any length: a hash table of numbers, and the ids' bytes one after the other. */
final class LongIds implements IdSort.Ids {
    private static final int LEAST_IDS = 1 << 8;
    private static final int MOST_IDS = 1 << 28;
    private static final int LEAST_BYTES = 2 * VideoId.MAX_BYTES;
    private static final int MOST_BYTES = 1 << 30;
    /** Of each id: two slots of the table, its hash, its end and its plays. */
    private static final int BYTES_AN_ID = 4 * Integer.BYTES + Long.BYTES;

    private final MemoryBudget budget;
    private int[] table;
    private int[] hashes;
    private int[] ends;
    private long[] plays;
    private byte[] bytes;
    private int videos;
    private boolean full;

    LongIds(MemoryBudget budget) {
        this.budget = budget;
        empty();
    }

    private void empty() {
        table = new int[2 * LEAST_IDS];
        hashes = new int[LEAST_IDS];
        ends = new int[LEAST_IDS];
        plays = new long[LEAST_IDS];
        bytes = new byte[LEAST_BYTES];
        videos = 0;
        full = false;
    }

    void add(byte[] source, int start, int end, long more) {
        int hash = hash(source, start, end);
        int slot = hash & (table.length - 1);
        while (table[slot] != 0) {
            int id = table[slot] - 1;
            if (hashes[id] == hash && Arrays.equals(bytes, start(id), ends[id], source, start, end)) {
                addTo(id, more);
                return;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = videos + 1;
        append(source, start, end, hash, more);
    }

    private void addTo(int id, long more) {
        plays[id] += more;
        if (plays[id] < 0) {
            throw PlayTally.overflow(VideoId.copyOf(bytes, start(id), ends[id]));
        }
    }

    private void append(byte[] source, int start, int end, int hash, long first) {
        int at = videos == 0 ? 0 : ends[videos - 1];
        System.arraycopy(source, start, bytes, at, end - start);
        hashes[videos] = hash;
        ends[videos] = at + end - start;
        plays[videos] = first;
        videos++;
        full = (videos == ends.length && !moreIds())
                || (bytes.length - ends[videos - 1] < VideoId.MAX_BYTES && !moreBytes());
    }

    private static int hash(byte[] source, int start, int end) {
        long hash = (long) end - start;
        for (int at = start; at < end; at += Long.BYTES) {
            hash = ByteWords.mix(hash ^ ByteWords.padded(source, at, end));
        }
        return (int) hash;
    }

    private boolean moreIds() {
        if (videos == MOST_IDS || !budget.take(2L * videos * BYTES_AN_ID)) {
            return false;
        }
        hashes = Arrays.copyOf(hashes, 2 * videos);
        ends = Arrays.copyOf(ends, 2 * videos);
        plays = Arrays.copyOf(plays, 2 * videos);
        table = new int[4 * videos];
        for (int id = 0; id < videos; id++) {
            int slot = hashes[id] & (table.length - 1);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = id + 1;
        }
        budget.giveBack((long) videos * BYTES_AN_ID);
        return true;
    }

    private boolean moreBytes() {
        int length = bytes.length;
        if (length == MOST_BYTES || !budget.take(2L * length)) {
            return false;
        }
        bytes = Arrays.copyOf(bytes, 2 * length);
        budget.giveBack(length);
        return true;
    }

    /** Whether it must be emptied before anything is added. */
    boolean isFull() {
        return full;
    }

    int videos() {
        return videos;
    }

    long plays(int id) {
        return plays[id];
    }

    private int start(int id) {
        return id == 0 ? 0 : ends[id - 1];
    }

    /** Copies the id of that number into {@code target} and returns its length. */
    int copyId(int id, byte[] target) {
        int length = ends[id] - start(id);
        System.arraycopy(bytes, start(id), target, 0, length);
        return length;
    }

    @Override
    public int fourBytes(int id, int from) {
        int at = start(id) + from;
        if (from >= VideoId.MAX_BYTES) {
            return ends[id] - start(id);
        }
        return Integer.reverseBytes((int) ByteWords.padded(bytes, at, Math.max(at, ends[id])));
    }

    /** Empties the table and gives its memory back. */
    void clear() {
        budget.giveBack((long) (ends.length - LEAST_IDS) * BYTES_AN_ID + bytes.length - LEAST_BYTES);
        empty();
    }
}
