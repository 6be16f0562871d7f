package topplays.storage.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;
import topplays.storage.GrowingBytes;

/**
 * The frame around a header or record of a journal: {@code length (4 bytes), CRC32C (4 bytes), body}. The checksum
 * covers length and body, so a frame with a changed bit is detected.
 */
final class JournalFrame {
    /** The length of the prefix before the body. */
    static final int PREFIX_BYTES = 2 * Integer.BYTES;

    private JournalFrame() {}

    /** Fills in length and checksum, in the {@value #PREFIX_BYTES} bytes reserved before the body, at {@code start}. */
    static void seal(GrowingBytes frame, int start) {
        ByteBuffer bytes = ByteBuffer.wrap(frame.array(), start, frame.size() - start);
        int length = bytes.remaining() - PREFIX_BYTES;
        bytes.putInt(length).putInt(checksum(length, frame.array(), start + PREFIX_BYTES));
    }

    /** Reads the body of a frame; empty if there is no valid frame. The file has {@code left} more bytes. */
    static Optional<byte[]> read(InputStream in, long left) throws IOException {
        ByteBuffer prefix = ByteBuffer.wrap(in.readNBytes(PREFIX_BYTES));
        if (prefix.remaining() < PREFIX_BYTES) {
            return Optional.empty();
        }
        int length = prefix.getInt();
        if (length < 0 || length > left - PREFIX_BYTES) {
            return Optional.empty();
        }
        byte[] body = in.readNBytes(length);
        boolean isWhole = body.length == length && prefix.getInt() == checksum(length, body, 0);
        return isWhole ? Optional.of(body) : Optional.empty();
    }

    /** Whether a valid frame begins at {@code start}. */
    static boolean isAt(byte[] bytes, int start) {
        int left = bytes.length - start - PREFIX_BYTES;
        if (left < 0) {
            return false;
        }
        ByteBuffer prefix = ByteBuffer.wrap(bytes, start, PREFIX_BYTES);
        int length = prefix.getInt();
        return length > 0 && length <= left && prefix.getInt() == checksum(length, bytes, start + PREFIX_BYTES);
    }

    private static int checksum(int length, byte[] bytes, int bodyStart) {
        CRC32C checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, length));
        checksum.update(bytes, bodyStart, length);
        return (int) checksum.getValue();
    }
}
