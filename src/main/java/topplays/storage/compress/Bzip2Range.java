package topplays.storage.compress;

import java.io.IOException;
import java.io.InputStream;

/**
 * The content of a range of a bzip2 file, and of the rest of the file after it. The ranges that a file is divided into have
 * its blocks, each once.
 *
 * <p>A block belongs to the range in which its mark begins. The first range begins with the file, another one with the first
 * block that can be decompressed. From there on each block must follow the one before it, also beyond the end of the range.
 * So read at least one byte beyond it: a range that would not begin with the block that follows here is an error, then.
 * What is after the blocks of the range up to the next block is checked too: the checksum of a stream, the header of the next
 * one, zeros at the end.
 */
public final class Bzip2Range extends InputStream {
    private static final long UNKNOWN = Long.MAX_VALUE;

    private final PositionedBytes file;
    private final Bzip2Bits bits;
    private final Bzip2Block block;
    private final Bzip2Streams streams;
    private final long startBit;
    private final long endBit;

    /** The position of the next block, -1 after the last one. */
    private long next;

    private boolean begun;
    private int at;
    private int filled;
    private long decompressed;
    private long contentEnd = UNKNOWN;

    Bzip2Range(PositionedBytes file, long start, long end) {
        this.file = file;
        bits = new Bzip2Bits(file);
        block = new Bzip2Block(bits);
        streams = new Bzip2Streams(file, bits);
        startBit = Byte.SIZE * start;
        endBit = Byte.SIZE * end;
    }

    /** The number of bytes that belong to the range; {@link Long#MAX_VALUE} until all of them have been read. */
    public long contentEnd() {
        return contentEnd;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        begin();
        while (at == filled) {
            if (next < 0) {
                return -1;
            }
            decompress();
        }
        int count = Math.min(length, filled - at);
        System.arraycopy(block.content(), at, target, offset, count);
        at += count;
        return count;
    }

    private void begin() throws IOException {
        if (begun) {
            return;
        }
        begun = true;
        if (startBit == 0) {
            next = streams.begin();
            endRange(next);
            return;
        }
        next = firstBlock(bits, block, startBit, endBit);
        if (next < 0) {
            contentEnd = 0;
        } else {
            streams.beginWith(next);
            decompress();
        }
    }

    /** Returns the first block that begins in a part of the file and can be decompressed, or -1. */
    private static long firstBlock(Bzip2Bits bits, Bzip2Block block, long from, long until) throws IOException {
        long mark = bits.seekMagic(from, until);
        while (mark >= 0 && !(bits.isBlock(mark) && block.decompress(mark, Bzip2Block.MOST_LEVEL) >= 0)) {
            mark = bits.seekMagic(mark + 1, until);
        }
        return mark;
    }

    private void decompress() throws IOException {
        bits.moveTo(next);
        long mark = block.decompress(next, streams.level());
        if (mark < 0) {
            throw block.failure(next, streams.level());
        }
        streams.add(bits.crc(next));
        at = 0;
        filled = block.length();
        decompressed += filled;
        next = streams.end(mark, contentEnd == UNKNOWN);
        endRange(next < 0 ? mark : next);
    }

    /**
     * Notes the end of the content if the next block is not in the range.
     *
     * @param nextMark the next block or, after the last one, the end of its stream
     */
    private void endRange(long nextMark) throws IOException {
        if (contentEnd != UNKNOWN || (next >= 0 && next < endBit)) {
            return;
        }
        contentEnd = decompressed;
        Bzip2Bits passed = new Bzip2Bits(file);
        if (firstBlock(passed, new Bzip2Block(passed), endBit, nextMark) >= 0) {
            throw new IOException("its blocks cannot be separated; decompress it first");
        }
    }
}
