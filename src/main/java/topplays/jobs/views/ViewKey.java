package topplays.jobs.views;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.io.Text;

/**
 * The key of a view in the shuffle. The order of the bytes is by video, then by viewer, then by what the rule needs.
 *
 * <pre>
 * hash of the video (4 bytes) · hash of the viewer (4) · length of the video (2) · length of the viewer (2) · video · viewer ·
 *     with a viewer, as {@link ViewLayout} says: number of the period (8) · seconds (8) · nanoseconds (4)
 *     columns of the row · amount as text, 0 (1)
 * </pre>
 *
 * <p>A view without a viewer has a viewer of length 0, and only its columns follow. In the columns, 0 ends each of them, and the bytes 0
 * and 1 are written as 1 1 and 1 2, so that views of one time are in the order of their columns.
 *
 * <p>The hashes come first because they nearly always decide a comparison. Keys are compared whole: equal hashes of different
 * viewers are harmless. {@link Text} holds the bytes, as the type of Hadoop that compares byte strings without an object for each;
 * they are not text.
 */
final class ViewKey {
    static final int HASH_BYTES = 2 * Integer.BYTES;
    static final int LENGTHS = HASH_BYTES;
    static final int VIDEO = HASH_BYTES + 2 * Short.BYTES;
    static final byte END = 0;
    static final byte ESCAPE = 1;

    private final ByteBuffer key;
    private final int length;
    private final ViewLayout layout;

    private ViewKey(byte[] bytes, int length, ViewLayout layout) {
        key = ByteBuffer.wrap(bytes);
        this.length = length;
        this.layout = layout;
    }

    static ViewKey of(Text key, ViewLayout layout) {
        return new ViewKey(key.getBytes(), key.getLength(), layout);
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

    /** The number of the views' period; 0 if the key has none. */
    long period() {
        return layout.order().hasPeriod() ? key.getLong(order()) ^ Long.MIN_VALUE : 0;
    }

    private int time() {
        return order() + layout.order().periodBytes();
    }

    /** The second of the time, which the key must have. */
    long second() {
        return key.getLong(time()) ^ Long.MIN_VALUE;
    }

    int nano() {
        return key.getInt(time() + Long.BYTES);
    }

    private int columns() {
        return order() + (hasViewer() ? layout.order().bytes() : 0);
    }

    private int columnsEnd() {
        int at = columns();
        for (int column = 0; column < layout.keyColumns(); column++) {
            while (key.get(at) != END) {
                at++;
            }
            at++;
        }
        return at;
    }

    /** Puts the columns of the view's row, with a TAB after each. */
    void putColumns(ByteBuffer row) {
        int end = columnsEnd();
        for (int at = columns(); at < end; at++) {
            byte each = key.get(at);
            if (each == ESCAPE) {
                at++;
                row.put((byte) (key.get(at) - 1));
            } else {
                row.put(each == END ? (byte) '\t' : each);
            }
        }
    }

    /** The text of the amount, which there must be. */
    String amount() {
        int start = columnsEnd();
        return new String(key.array(), start, length - 1 - start, StandardCharsets.US_ASCII);
    }
}
