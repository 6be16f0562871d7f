package topplays.format;

import java.util.Arrays;

/** A line amid bytes that are not its own, and that would be seen if somebody read past its ends. */
public final class Amid {
    private static final byte[] BEFORE = {'\\', '\n'};
    private static final byte[] AFTER = {'\n', '"', ':', ':', '\t', ',', '"', '\r'};

    private final byte[] bytes;
    private final int end;

    private Amid(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    public static Amid other(byte[] line) {
        int end = BEFORE.length + line.length;
        byte[] bytes = Arrays.copyOf(BEFORE, end + AFTER.length);
        System.arraycopy(line, 0, bytes, BEFORE.length, line.length);
        System.arraycopy(AFTER, 0, bytes, end, AFTER.length);
        return new Amid(bytes, end);
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
