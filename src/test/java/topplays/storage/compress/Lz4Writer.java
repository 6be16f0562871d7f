package topplays.storage.compress;

import io.airlift.compress.lz4.Lz4Compressor;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.commons.codec.digest.XXHash32;

/** Makes LZ4 frames in blocks of 64 KiB, with all checksums. */
final class Lz4Writer {
    private static final int BLOCK_BYTES = 1 << 16;
    private static final int MAGIC = 0x184d2204;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final byte[] content;
    private final boolean linked;

    private Lz4Writer(byte[] content, boolean linked) {
        this.content = content;
        this.linked = linked;
    }

    /** @param linked whether a block begins with a reference to the one before, if they share bytes */
    static byte[] frame(byte[] content, boolean linked) {
        return new Lz4Writer(content, linked).frame();
    }

    private byte[] frame() {
        number(MAGIC);
        byte[] descriptor = {(byte) (linked ? 0x54 : 0x74), 0x40};
        out.writeBytes(descriptor);
        out.write(hash(descriptor, 2) >> 8);
        for (int at = 0; at < content.length; at += BLOCK_BYTES) {
            block(at, Math.min(content.length, at + BLOCK_BYTES));
        }
        number(0);
        number(hash(content, content.length));
        return out.toByteArray();
    }

    private void block(int from, int to) {
        byte[] block = linked && from > 0 ? afterReference(from, to) : compressed(from, to);
        boolean isShorter = block.length < to - from;
        byte[] written = isShorter ? block : Arrays.copyOfRange(content, from, to);
        number(written.length | (isShorter ? 0 : 1 << 31));
        out.writeBytes(written);
        number(hash(written, written.length));
    }

    private byte[] compressed(int from, int to) {
        Lz4Compressor compressor = new Lz4Compressor();
        byte[] block = new byte[compressor.maxCompressedLength(to - from)];
        int length = compressor.compress(content, from, to - from, block, 0, block.length);
        return Arrays.copyOf(block, length);
    }

    /** A reference to bytes before the block, and the rest as it stands. */
    private byte[] afterReference(int from, int to) {
        int match = from - 1;
        int length = 0;
        for (int at = from - 1; at > from - BLOCK_BYTES && length < 15 + 4; at--) {
            int equal = Arrays.mismatch(content, at, from, content, from, Math.min(to, from + 18));
            if (equal > length) {
                length = equal;
                match = at;
            }
        }
        if (length < 6) {
            return compressed(from, to);
        }
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(length - 4);
        block.write(from - match);
        block.write((from - match) >> 8);
        block.write(0xf0);
        int literals = to - from - length - 15;
        for (; literals >= 255; literals -= 255) {
            block.write(255);
        }
        block.write(literals);
        block.write(content, from + length, to - from - length);
        return block.toByteArray();
    }

    private void number(int number) {
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array());
    }

    private static int hash(byte[] bytes, int length) {
        XXHash32 hash = new XXHash32();
        hash.update(bytes, 0, length);
        return (int) hash.getValue();
    }
}
