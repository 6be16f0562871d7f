package topplays.storage.compress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The streams of a bzip2 file while their blocks are read: what is before the first block of a stream and after the last. */
final class Bzip2Streams {
    private static final int HEADER_BYTES = 4;
    private static final int HEADER_BITS = Byte.SIZE * HEADER_BYTES;
    private static final int FOOTER_BITS = Bzip2Magic.BITS + Bzip2Magic.CRC_BITS;
    private static final int MAGIC = 'B' << 16 | 'Z' << 8 | 'h';
    private static final long NONE = -1;

    private final PositionedBytes file;
    private final Bzip2Bits bits;
    private int level = Bzip2Block.MOST_LEVEL;
    private int checksum;
    private int blocks;
    /** The first block that was read, if the stream does not begin with it. */
    private long first = NONE;

    Bzip2Streams(PositionedBytes file, Bzip2Bits bits) {
        this.file = file;
        this.bits = bits;
    }

    /** The level of the stream; if its header has not been read, the highest. */
    int level() {
        return level;
    }

    /** Begins at the start of the file. Returns the position of the first block, or -1 if there is no block. */
    long begin() throws IOException {
        long mark = header(0);
        return bits.isBlock(mark) ? mark : end(mark, true);
    }

    /** Begins with a block in the middle of the file. */
    void beginWith(long block) {
        first = block;
    }

    /** Adds the checksum of the next block. */
    void add(int crc) {
        checksum = Integer.rotateLeft(checksum, 1) ^ crc;
        blocks++;
    }

    /**
     * Ends the stream. Returns the position of the next block, or -1 after the last one.
     *
     * @param mark at the end of the last block
     * @param checks whether to check the checksum of the stream
     */
    long end(long mark, boolean checks) throws IOException {
        long next = mark;
        while (!bits.isBlock(next)) {
            if (!bits.reaches(next + FOOTER_BITS)) {
                throw new IOException("Unexpected end of stream");
            }
            if (checks) {
                check(next);
            }
            long after = (next + FOOTER_BITS + Byte.SIZE - 1) / Byte.SIZE;
            bits.moveTo(Byte.SIZE * after);
            long value = bits.read(Byte.SIZE * after, Byte.SIZE);
            if (value <= 0) {
                new StoredBytes(file.from(after)).skipZeroPadding();
                return -1;
            }
            next = header(after);
        }
        return next;
    }

    /** Reads the header at that byte. Returns the position of the mark after it. */
    private long header(long at) throws IOException {
        long header = bits.read(Byte.SIZE * at, HEADER_BITS);
        long mark = Byte.SIZE * at + HEADER_BITS;
        if (!isHeader(header) || !(bits.isBlock(mark) || bits.isFooter(mark))) {
            throw Bzip2Block.failure(bits.copy(Byte.SIZE * at, bits.reach(mark + FOOTER_BITS)));
        }
        level = levelOf(header);
        checksum = 0;
        blocks = 0;
        first = NONE;
        return mark;
    }

    static boolean isHeader(long bits) {
        return bits >>> Byte.SIZE == MAGIC && levelOf(bits) >= 1 && levelOf(bits) <= Bzip2Block.MOST_LEVEL;
    }

    private static int levelOf(long header) {
        return (int) (header & 0xff) - '0';
    }

    private void check(long footer) throws IOException {
        int computed = checksum;
        if (first != NONE) {
            computed ^= Bzip2Checksums.before(first, blocks, file);
        }
        if (computed == bits.crc(footer)) {
            return;
        }
        if (first == NONE) {
            throw new IOException("BZip2 CRC error");
        }
        readWhole(); // something inside a block looks like a block, or the checksum is wrong
    }

    private void readWhole() throws IOException {
        try (InputStream in = new Bzip2Stream(file.from(0))) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
