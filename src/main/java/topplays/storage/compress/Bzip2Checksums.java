package topplays.storage.compress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The checksums of the blocks of a bzip2 stream, read from the blocks' headers without decompressing them. */
final class Bzip2Checksums {
    private static final long CHUNK_BITS = 8L << 20;
    private static final int HEADER_BITS = 32;
    private static final int LEAST_FOOTER_BITS = Bzip2Magic.BITS + Bzip2Magic.CRC_BITS;
    private static final int BITS_BEFORE = HEADER_BITS + LEAST_FOOTER_BITS + Byte.SIZE;

    private final Bzip2Bits bits;

    private Bzip2Checksums(Bzip2Bits bits) {
        this.bits = bits;
    }

    /**
     * Returns the part that the blocks before one have in the checksum of their stream. Reads backwards to the start of the
     * stream. Any mark is taken for that of a block.
     *
     * @param blocks how many blocks of the stream are after those
     */
    static int before(long block, int blocks, PositionedBytes file) throws IOException {
        return new Bzip2Checksums(new Bzip2Bits(file)).combined(block, blocks);
    }

    private int combined(long block, int blocks) throws IOException {
        int combined = 0;
        int after = blocks;
        for (long until = block; until > 0; until = Math.max(0, until - CHUNK_BITS)) {
            List<Long> marks = marks(Math.max(0, until - CHUNK_BITS), until);
            for (int i = marks.size() - 1; i >= 0; i--) {
                combined ^= Integer.rotateLeft(bits.crc(marks.get(i)), after);
                after++;
                if (isFirstOfStream(marks.get(i))) {
                    return combined;
                }
            }
        }
        return combined;
    }

    private List<Long> marks(long from, long until) throws IOException {
        bits.moveTo(Math.max(0, from - BITS_BEFORE));
        List<Long> marks = new ArrayList<>();
        for (long mark = bits.findMagic(from, until); mark >= 0; mark = bits.findMagic(mark + 1, until)) {
            if (bits.isBlock(mark)) {
                marks.add(mark);
            }
        }
        return marks;
    }

    /** Whether a header is before the block, and before that the file begins or another stream ends. */
    private boolean isFirstOfStream(long block) throws IOException {
        long header = block - HEADER_BITS;
        if (block % Byte.SIZE != 0 || header < 0 || !Bzip2Streams.isHeader(bits.read(header, HEADER_BITS))) {
            return false;
        }
        boolean ends = header == 0;
        for (int padding = 0; padding < Byte.SIZE && !ends; padding++) {
            long footer = header - padding - LEAST_FOOTER_BITS;
            ends = footer >= 0 && bits.isFooter(footer);
        }
        return ends;
    }
}
