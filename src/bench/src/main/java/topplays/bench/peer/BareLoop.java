package topplays.bench.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Callable;

/** The loop of one thread of {@link BareLoopChart}: counts the ids of the chunks that it claims. */
final class BareLoop implements Callable<IdTable> {
    private static final int TIME_LENGTH = "2026-11-20T08:15:30.123Z".length();
    private static final int LONGEST_ID = 16;
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long TABS = '\t' * ONES;
    private static final long LINE_FEEDS = '\n' * ONES;

    private final ChunkedFile file;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 + ChunkedFile.CHUNK + ChunkedFile.LONGEST_LINE);
    private final byte[] bytes = new byte[buffer.capacity() + TIME_LENGTH + LONGEST_ID];
    private final IdTable counts = new IdTable();

    BareLoop(ChunkedFile file) {
        this.file = file;
    }

    @Override
    public IdTable call() throws IOException {
        for (long chunk = file.claim(); chunk < file.length(); chunk = file.claim()) {
            long from = Math.max(0, chunk - 1);
            buffer.clear();
            file.read(buffer, from);
            int end = buffer.flip().limit();
            buffer.get(bytes, 0, end);
            bytes[end] = '\n';
            int first = chunk == 0 ? 0 : firstLineFeed() + 1;
            count(first, (int) Math.min(chunk - from + ChunkedFile.CHUNK, end));
        }
        return counts;
    }

    private int firstLineFeed() {
        int at = 0;
        while (bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Counts the lines that begin in {@code [first, end)}. */
    private void count(int first, int end) throws IOException {
        int at = first;
        while (at < end) {
            int user = at + TIME_LENGTH + 1;
            if (bytes[user - 1] != '\t') {
                throw new IOException("a line does not begin with a time of 24 characters");
            }
            at = addId(afterTab(user));
        }
    }

    private int afterTab(int start) {
        int at = start;
        long tabs = matches(IdTable.wordAt(bytes, at) ^ TABS);
        while (tabs == 0) {
            at += Long.BYTES;
            tabs = matches(IdTable.wordAt(bytes, at) ^ TABS);
        }
        return at + Long.numberOfTrailingZeros(tabs) / Byte.SIZE + 1;
    }

    /** Adds a play of the id that begins at {@code start}. Returns the start of the next line. */
    private int addId(int start) throws IOException {
        long low = IdTable.wordAt(bytes, start);
        long ends = matches(low ^ LINE_FEEDS);
        if (ends != 0) {
            counts.add(low & bytesBefore(ends), 0);
            return start + Long.numberOfTrailingZeros(ends) / Byte.SIZE + 1;
        }
        long high = IdTable.wordAt(bytes, start + Long.BYTES);
        ends = matches(high ^ LINE_FEEDS);
        if (ends != 0) {
            counts.add(low, high & bytesBefore(ends));
            return start + Long.BYTES + Long.numberOfTrailingZeros(ends) / Byte.SIZE + 1;
        }
        if (bytes[start + LONGEST_ID] != '\n') {
            throw new IOException("an id is longer than " + LONGEST_ID + " bytes");
        }
        counts.add(low, high);
        return start + LONGEST_ID + 1;
    }

    /** The high bit of each byte that is zero. Only the lowest match is exact; bits above it may be false. */
    private static long matches(long word) {
        return (word - ONES) & ~word & HIGH_BITS;
    }

    /** Ones in the bytes before the first match. */
    private static long bytesBefore(long matches) {
        return (Long.lowestOneBit(matches) >>> (Byte.SIZE - 1)) - 1;
    }
}
