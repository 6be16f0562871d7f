package topplays.bytes;

/** The byte order mark of UTF-8, which some editors and tools write at the start of a file. */
public final class ByteOrderMark {
    public static final int LENGTH = 3;

    private ByteOrderMark() {}

    /** Whether {@code bytes[start..end)} begins with the mark. */
    public static boolean isAt(byte[] bytes, int start, int end) {
        return end - start >= LENGTH
                && bytes[start] == (byte) 0xef
                && bytes[start + 1] == (byte) 0xbb
                && bytes[start + 2] == (byte) 0xbf;
    }

    /** Returns the place after the mark that begins at {@code start}, or {@code start} if there is none. */
    public static int end(byte[] bytes, int start, int end) {
        return isAt(bytes, start, end) ? start + LENGTH : start;
    }
}
