package topplays.format;

import java.util.Arrays;

/** A line between other bytes, which a reader would find if it read beyond the line. */
public final class SurroundedLine {
    private static final byte[] BEFORE = {'\\', '\n'};
    private static final byte[] AFTER = {'\n', '"', ':', ':', '\t', ',', '"', '\r'};

    private final byte[] bytes;
    private final int end;

    private SurroundedLine(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    public static SurroundedLine of(byte[] line) {
        int end = BEFORE.length + line.length;
        byte[] bytes = Arrays.copyOf(BEFORE, end + AFTER.length);
        System.arraycopy(line, 0, bytes, BEFORE.length, line.length);
        System.arraycopy(AFTER, 0, bytes, end, AFTER.length);
        return new SurroundedLine(bytes, end);
    }

    public byte[] bytes() {
        return bytes;
    }

    public int start() {
        return BEFORE.length;
    }

    public int end() {
        return end;
    }
}
