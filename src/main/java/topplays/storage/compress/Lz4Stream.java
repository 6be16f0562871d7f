package topplays.storage.compress;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.codec.digest.XXHash32;

/**
 * Decompresses LZ4 frames, also with blocks that refer to the blocks before them. Skips skippable frames.
 *
 * <p>The format is version 1.6.4 of {@code lz4_Frame_format.md}.
 */
final class Lz4Stream extends MemberStream {
    private static final long MAGIC = 0x184d2204L;
    private static final int VERSION_MASK = 0xc2;
    private static final int VERSION = 0x40;
    private static final int INDEPENDENT_BLOCKS = 0x20;
    private static final int BLOCK_CHECKSUMS = 0x10;
    private static final int CONTENT_SIZE = 0x08;
    private static final int CONTENT_CHECKSUM = 0x04;
    private static final int DICTIONARY = 0x01;
    private static final int LEAST_BLOCK_CODE = 4;
    private static final int UNCOMPRESSED = 1 << 31;

    private final XXHash32 contentHash = new XXHash32();
    private int flags;
    private long contentSize;
    private long decompressed;
    private boolean isFirst = true;

    private byte[] block = {};
    /** The last {@value Lz4Block#WINDOW_BYTES} bytes before the block, and the block. */
    private byte[] content = {};

    private int at;
    private int end;

    Lz4Stream(InputStream in) {
        super(in);
    }

    @Override
    boolean begin() throws IOException {
        if (!SkippableFrame.skipAll(stored())) {
            if (isFirst) {
                throw new IOException("it is not lz4");
            }
            return false;
        }
        if (stored().readLittleEndian(4) != MAGIC) {
            throw new IOException(isFirst ? "it is not lz4 of the frame format" : "other bytes follow its end");
        }
        isFirst = false;
        readDescriptor();
        return true;
    }

    private void readDescriptor() throws IOException {
        byte[] descriptor = new byte[10];
        stored().readFully(descriptor, 0, 2);
        flags = descriptor[0] & 0xff;
        int code = descriptor[1] >> 4;
        if ((flags & VERSION_MASK) != VERSION || code < LEAST_BLOCK_CODE || (descriptor[1] & 0x0f) != 0) {
            throw new IOException("its header is corrupt");
        }
        if ((flags & DICTIONARY) != 0) {
            throw new IOException("it needs a dictionary");
        }
        int length = 2;
        contentSize = -1;
        if ((flags & CONTENT_SIZE) != 0) {
            stored().readFully(descriptor, 2, 8);
            length += 8;
            contentSize = littleEndian(descriptor, 2, 8);
        }
        require((hash(descriptor, length) >> 8 & 0xff) == stored().readByte());
        start(1 << (8 + 2 * code));
    }

    private void start(int blockBytes) {
        if (content.length != Lz4Block.WINDOW_BYTES + blockBytes) {
            content = new byte[Lz4Block.WINDOW_BYTES + blockBytes];
            block = new byte[blockBytes];
        }
        at = 0;
        end = 0;
        decompressed = 0;
        contentHash.reset();
    }

    @Override
    int decompress(byte[] target, int offset, int length) throws IOException {
        while (at == end) {
            if (!readBlock()) {
                return -1;
            }
        }
        int part = Math.min(length, end - at);
        System.arraycopy(content, at, target, offset, part);
        at += part;
        return part;
    }

    /** Returns false at the end of the frame. */
    private boolean readBlock() throws IOException {
        int size = (int) stored().readLittleEndian(4);
        if (size == 0) {
            checkContent();
            return false;
        }
        int storedBytes = size & ~UNCOMPRESSED;
        if (storedBytes > block.length) {
            throw new IOException("a block in it is too long");
        }
        stored().readFully(block, 0, storedBytes);
        if ((flags & BLOCK_CHECKSUMS) != 0) {
            require(hash(block, storedBytes) == stored().readLittleEndian(4));
        }
        int window = (flags & INDEPENDENT_BLOCKS) == 0 ? Math.min(end, Lz4Block.WINDOW_BYTES) : 0;
        System.arraycopy(content, end - window, content, 0, window);
        at = window;
        end = (size & UNCOMPRESSED) == 0
                ? Lz4Block.decompress(block, storedBytes, content, window, window + block.length)
                : copyBlock(storedBytes, window);
        if ((flags & CONTENT_CHECKSUM) != 0) {
            contentHash.update(content, at, end - at);
        }
        decompressed += end - at;
        return true;
    }

    private int copyBlock(int length, int to) {
        System.arraycopy(block, 0, content, to, length);
        return to + length;
    }

    private void checkContent() throws IOException {
        if ((flags & CONTENT_CHECKSUM) != 0) {
            require(contentHash.getValue() == stored().readLittleEndian(4));
        }
        require(contentSize < 0 || contentSize == decompressed);
    }

    private static long hash(byte[] bytes, int length) {
        XXHash32 hash = new XXHash32();
        hash.update(bytes, 0, length);
        return hash.getValue();
    }

    private static long littleEndian(byte[] bytes, int from, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number |= (bytes[from + i] & 0xffL) << (8 * i);
        }
        return number;
    }

    private static void require(boolean isRight) throws IOException {
        if (!isRight) {
            throw new IOException("a checksum or length in it is wrong");
        }
    }
}
