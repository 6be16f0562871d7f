package topplays.serve.plays;

import java.util.Arrays;
import topplays.bytes.KeyedHash;
import topplays.model.VideoId;
import topplays.storage.result.PlaySink;

/**
 * Plays by video id: a hash table of two longs per slot, and the bytes of all ids in sequence. Ten million videos with ids
 * of 11 bytes take less than half a gigabyte.
 *
 * <p>The table consists of many small parts that grow separately, so every addition is short. Not thread-safe; threads may
 * read together while no thread writes.
 */
public final class PlayTable implements PlaySink {
    /** The result of {@link #get} for a video that is not in the table. */
    static final long ABSENT = -1;

    private static final int PART_BITS = 10;
    private static final int MIN_SLOTS = 8;
    private static final int PLACE = 0;
    private static final int PLAYS = 1;
    private static final int WORDS = 2;

    /** A slot's place holds the offset of the id's bytes plus one in the lower bits, and bits of the hash above. */
    private static final int OFFSET_BITS = 40;

    private static final long OFFSET = (1L << OFFSET_BITS) - 1;

    private static final int CHUNK_BITS = 16;
    private static final int CHUNK_BYTES = 1 << CHUNK_BITS;
    private static final int LENGTH_BYTES = 2;

    private final long[][] parts = new long[1 << PART_BITS][];
    private final int[] videosOfPart = new int[1 << PART_BITS];
    private byte[][] chunks = new byte[4][];
    private int chunkCount;
    private int chunkEnd = CHUNK_BYTES;
    private long videos;
    private long plays;

    /** Returns the hash of an id, for lookups of one id in several tables. */
    public static long hash(byte[] source, int start, int end) {
        return KeyedHash.of(source, start, end);
    }

    @Override
    public void add(byte[] source, int start, int end, long more) {
        add(hash(source, start, end), source, start, end, more);
    }

    /** Adds plays of a video with the given hash. The video is added to the table even if {@code more} is 0. */
    void add(long hash, byte[] source, int start, int end, long more) {
        int part = part(hash);
        if (parts[part] == null || needsRoom(part)) {
            grow(part);
        }
        long[] table = parts[part];
        int slot = slot(table, hash, source, start, end);
        if (table[slot + PLACE] == 0) {
            table[slot + PLACE] = (hash & ~OFFSET) | (keep(source, start, end) + 1);
            videosOfPart[part]++;
            videos++;
        }
        table[slot + PLAYS] = Math.addExact(table[slot + PLAYS], more);
        plays = Math.addExact(plays, more);
    }

    /** Returns the plays of a video with the given hash, or {@link #ABSENT}. */
    public long get(long hash, byte[] source, int start, int end) {
        long[] table = parts[part(hash)];
        if (table == null) {
            return ABSENT;
        }
        int slot = slot(table, hash, source, start, end);
        return table[slot + PLACE] == 0 ? ABSENT : table[slot + PLAYS];
    }

    public long videos() {
        return videos;
    }

    /** Returns the plays of all videos. */
    public long plays() {
        return plays;
    }

    /** Passes every video and its plays to {@code sink}, in no order. */
    public void forEach(PlaySink sink) {
        for (long[] table : parts) {
            for (int slot = 0; table != null && slot < table.length; slot += WORDS) {
                long place = table[slot + PLACE];
                if (place != 0) {
                    byte[] chunk = chunk(place);
                    int start = idStart(place);
                    sink.add(chunk, start, start + idLength(chunk, start), table[slot + PLAYS]);
                }
            }
        }
    }

    private static int part(long hash) {
        return (int) (hash & ((1 << PART_BITS) - 1));
    }

    private boolean needsRoom(int part) {
        return (videosOfPart[part] + 1) * 5L > parts[part].length / WORDS * 4L;
    }

    /** Enlarges a part's table by half. */
    private void grow(int part) {
        long[] old = parts[part];
        if (old == null) {
            parts[part] = new long[MIN_SLOTS * WORDS];
            return;
        }
        long[] table = new long[old.length / WORDS * 3 / 2 * WORDS];
        for (int from = 0; from < old.length; from += WORDS) {
            long place = old[from + PLACE];
            if (place != 0) {
                byte[] chunk = chunk(place);
                int start = idStart(place);
                long hash = hash(chunk, start, start + idLength(chunk, start));
                int to = home(hash, table);
                while (table[to + PLACE] != 0) {
                    to = next(to, table);
                }
                table[to + PLACE] = place;
                table[to + PLAYS] = old[from + PLAYS];
            }
        }
        parts[part] = table;
    }

    /** Returns the slot of the id, or the free slot where it belongs. */
    private int slot(long[] table, long hash, byte[] source, int start, int end) {
        int slot = home(hash, table);
        while (table[slot + PLACE] != 0 && !isAt(table[slot + PLACE], hash, source, start, end)) {
            slot = next(slot, table);
        }
        return slot;
    }

    private static int home(long hash, long... table) {
        long slots = table.length / WORDS;
        return WORDS * (int) (((hash >>> PART_BITS & 0xffff_ffffL) * slots) >>> Integer.SIZE);
    }

    private static int next(int slot, long... table) {
        return slot + WORDS == table.length ? 0 : slot + WORDS;
    }

    private boolean isAt(long place, long hash, byte[] source, int start, int end) {
        if (((place ^ hash) & ~OFFSET) != 0) {
            return false;
        }
        byte[] chunk = chunk(place);
        int idStart = idStart(place);
        return Arrays.equals(chunk, idStart, idStart + idLength(chunk, idStart), source, start, end);
    }

    private byte[] chunk(long place) {
        return chunks[(int) (((place & OFFSET) - 1) >>> CHUNK_BITS)];
    }

    private static int idStart(long place) {
        return (int) (((place & OFFSET) - 1) & (CHUNK_BYTES - 1)) + LENGTH_BYTES;
    }

    private static int idLength(byte[] chunk, int idStart) {
        return Byte.toUnsignedInt(chunk[idStart - 2]) << Byte.SIZE | Byte.toUnsignedInt(chunk[idStart - 1]);
    }

    /** Stores the id and returns its offset. */
    private long keep(byte[] source, int start, int end) {
        int length = end - start;
        if (length < 1 || length > VideoId.MAX_BYTES) {
            throw new IllegalArgumentException("a video id has 1 to " + VideoId.MAX_BYTES + " bytes: " + length);
        }
        if (chunkEnd + LENGTH_BYTES + length > CHUNK_BYTES) {
            addChunk();
        }
        byte[] chunk = chunks[chunkCount - 1];
        long offset = ((long) (chunkCount - 1) << CHUNK_BITS) + chunkEnd;
        chunk[chunkEnd] = (byte) (length >>> Byte.SIZE);
        chunk[chunkEnd + 1] = (byte) length;
        System.arraycopy(source, start, chunk, chunkEnd + LENGTH_BYTES, length);
        chunkEnd += LENGTH_BYTES + length;
        return offset;
    }

    private void addChunk() {
        if (chunkCount == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunkCount);
        }
        chunks[chunkCount++] = new byte[CHUNK_BYTES];
        chunkEnd = 0;
    }
}
