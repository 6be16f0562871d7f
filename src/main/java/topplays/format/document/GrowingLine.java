package topplays.format.document;

import java.util.Arrays;

/** The bytes of a line, which is first assembled and then read in pieces. */
final class GrowingLine {
    private byte[] bytes = new byte[1 << 10];
    private int length;
    private int taken;

    void append(byte[] source, int start, int end) {
        int count = end - start;
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * bytes.length));
        }
        System.arraycopy(source, start, bytes, length, count);
        length += count;
    }

    /** Ends the line with an LF. */
    void end() {
        append(new byte[] {'\n'}, 0, 1);
    }

    boolean isTaken() {
        return taken == length;
    }

    void clear() {
        length = 0;
        taken = 0;
    }

    int take(byte[] into, int offset, int most) {
        int count = Math.min(most, length - taken);
        System.arraycopy(bytes, taken, into, offset, count);
        taken += count;
        return count;
    }
}
