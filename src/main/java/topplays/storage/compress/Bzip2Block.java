package topplays.storage.compress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * Decompresses single blocks of a bzip2 file. The content of the last one is kept.
 *
 * <p>A block has no length. It ends at the first mark after its own with which it decompresses and has its checksum. So a
 * mark that happens to be inside a block is passed over.
 */
final class Bzip2Block {
    /** The highest level, whose blocks are the largest. */
    static final int MOST_LEVEL = 9;

    /** A symbol has at most 20 bits, and its tables less than 40,000 bytes. */
    private static final long MOST_BITS = 20L * 900_002 + 8 * 40_000;

    private static final int MOST_MARKS = 100;
    private static final int HEADER_BYTES = 4;
    private static final int FOOTER_BITS = Bzip2Magic.BITS + Bzip2Magic.CRC_BITS;

    private final Bzip2Bits file;
    private byte[] content = new byte[1 << 16];
    private int length;
    /** The block whose content is kept, or -1; the level with which it was read, and the mark after it. */
    private long kept = -1;

    private int keptLevel;
    private long keptEnd;

    Bzip2Block(Bzip2Bits file) {
        this.file = file;
    }

    byte[] content() {
        return content;
    }

    /** The number of bytes of the content. */
    int length() {
        return length;
    }

    /**
     * Decompresses the block whose mark is at that bit. Returns the position of the mark after it, or -1 if there is no such
     * block.
     */
    long decompress(long block, int level) throws IOException {
        if (block != kept || level != keptLevel) {
            keptEnd = endOf(block, level);
            kept = keptEnd < 0 ? -1 : block;
            keptLevel = level;
        }
        return keptEnd;
    }

    private long endOf(long block, int level) throws IOException {
        long end = file.findMagic(block + FOOTER_BITS, block + MOST_BITS);
        for (int marks = 0; end >= 0 && marks < MOST_MARKS; marks++) {
            if (isBlock(block, end, level)) {
                return end;
            }
            end = file.findMagic(end + 1, block + MOST_BITS);
        }
        return -1;
    }

    private boolean isBlock(long block, long end, int level) {
        try {
            read(new BZip2CompressorInputStream(new Bytes(stream(block, end, level))));
            return true;
        } catch (IOException | RuntimeException e) {
            return false; // the decompressor reports corruption by either
        }
    }

    /** Makes a stream of one block. */
    private byte[] stream(long block, long end, int level) throws IOException {
        int bytes = (int) ((end - block) / Byte.SIZE);
        byte[] stream = new byte[HEADER_BYTES + bytes + 1 + FOOTER_BITS / Byte.SIZE];
        putHeader(stream, level);
        file.copy(block, end, stream, HEADER_BYTES);
        long at = Byte.SIZE * (long) HEADER_BYTES + (end - block);
        put(Bzip2Magic.FOOTER, Bzip2Magic.BITS, stream, at);
        put(file.crc(block), Bzip2Magic.CRC_BITS, stream, at + Bzip2Magic.BITS);
        return stream;
    }

    private static void putHeader(byte[] stream, int level) {
        stream[0] = 'B';
        stream[1] = 'Z';
        stream[2] = 'h';
        stream[3] = (byte) ('0' + level);
    }

    private static void put(long number, int count, byte[] target, long bit) {
        for (int i = 0; i < count; i++) {
            long at = bit + i;
            long one = (number >>> (count - 1 - i)) & 1;
            target[(int) (at / Byte.SIZE)] |= (byte) (one << (Byte.SIZE - 1 - at % Byte.SIZE));
        }
    }

    private void read(InputStream in) throws IOException {
        length = 0;
        int read = in.read(content, 0, content.length);
        while (read >= 0) {
            length += read;
            if (length == content.length) {
                content = Arrays.copyOf(content, content.length + content.length / 2);
            }
            read = in.read(content, length, content.length - length);
        }
    }

    /** Returns the exception with which the decompressor refuses the block at that bit. */
    IOException failure(long block, int level) throws IOException {
        long end = file.reach(block + MOST_BITS);
        byte[] stream = new byte[HEADER_BYTES + (int) ((end - block) / Byte.SIZE) + 1];
        putHeader(stream, level);
        file.copy(block, end, stream, HEADER_BYTES);
        return failure(stream);
    }

    /** Returns the exception with which the decompressor refuses a stream. */
    static IOException failure(byte... stream) {
        try (InputStream in = new BZip2CompressorInputStream(new Bytes(stream))) {
            in.transferTo(OutputStream.nullOutputStream());
            return new IOException("its blocks cannot be separated");
        } catch (IOException e) {
            return e;
        } catch (RuntimeException e) {
            return new IOException(e.getMessage(), e);
        }
    }

    /** Bytes without the lock of a {@link java.io.ByteArrayInputStream}, because the decompressor reads one at a time. */
    private static final class Bytes extends InputStream {
        private final byte[] bytes;
        private int at;

        Bytes(byte... bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return at < bytes.length ? bytes[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int start, int length) {
            int some = Math.min(length, bytes.length - at);
            if (some == 0) {
                return length == 0 ? 0 : -1;
            }
            System.arraycopy(bytes, at, into, start, some);
            at += some;
            return some;
        }
    }
}
