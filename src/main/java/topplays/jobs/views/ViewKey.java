package topplays.jobs.views;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.io.Text;

/**
 * The parts of a key of the shuffle, a byte string in this order:
 *
 * <pre>
 * hash of the video, 4 bytes      hash of the viewer, 4 bytes
 * length of the video, 2 bytes    length of the viewer, 2 bytes; 0 if the viewer is unknown
 * the video                       the viewer
 * the order: the number of a period (8 bytes), or a time (8 bytes of seconds, 4 of nanoseconds) and an amount
 * that ends with a zero, or nothing
 * </pre>
 *
 * <p>Keys are sorted by their bytes. No key is the beginning of another. All keys of a video and viewer begin with the same bytes, up to the order, and no other
 * key does, so they are neighbours. The hashes come first because they nearly always decide a comparison. Keys are compared
 * whole: equal hashes of different viewers are harmless.
 *
 * <p>{@link Text} holds the bytes, as the type of Hadoop that compares byte strings without an object for each; they are
 * not text.
 */
final class ViewKey {
    static final int HASH_BYTES = 2 * Integer.BYTES;
    static final int LENGTHS = HASH_BYTES;
    static final int VIDEO = HASH_BYTES + 2 * Short.BYTES;

    private final ByteBuffer key;
    private final int length;

    private ViewKey(byte[] bytes, int length) {
        key = ByteBuffer.wrap(bytes);
        this.length = length;
    }

    static ViewKey of(Text key) {
        return new ViewKey(key.getBytes(), key.getLength());
    }

    /** The index after the video and the viewer of the key at {@code bytes[start]}, relative to its start. */
    static int orderAt(byte[] bytes, int start) {
        return VIDEO + unsignedShort(bytes, start + LENGTHS) + unsignedShort(bytes, start + LENGTHS + Short.BYTES);
    }

    private static int unsignedShort(byte[] bytes, int at) {
        return Byte.toUnsignedInt(bytes[at]) << Byte.SIZE | Byte.toUnsignedInt(bytes[at + 1]);
    }

    int videoLength() {
        return Short.toUnsignedInt(key.getShort(LENGTHS));
    }

    boolean hasViewer() {
        return key.getShort(LENGTHS + Short.BYTES) != 0;
    }

    private int order() {
        return orderAt(key.array(), 0);
    }

    /** The number of the views' period; 0 if there is none. */
    long period() {
        return order() < length ? key.getLong(order()) ^ Long.MIN_VALUE : 0;
    }

    long second() {
        return key.getLong(order()) ^ Long.MIN_VALUE;
    }

    int nano() {
        return key.getInt(order() + Long.BYTES);
    }

    /** The text of the amount, which there must be. */
    String amount() {
        int start = order() + Long.BYTES + Integer.BYTES;
        return new String(key.array(), start, length - 1 - start, StandardCharsets.US_ASCII);
    }
}
