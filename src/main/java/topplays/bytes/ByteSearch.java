package topplays.bytes;

/**
 * Searches an array for bytes, eight at a time.
 *
 * <p>A match in a word of eight bytes is marked by the byte's high bit. The subtraction may borrow from the bytes after the
 * first match and mark them too, so only the first mark is reliable. See H. S. Warren, Hacker's Delight, 6-1.
 */
public final class ByteSearch {
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private ByteSearch() {}

    /** Returns a word that repeats the byte eight times. */
    public static long eight(int value) {
        return (value & 0xff) * EACH;
    }

    /** Marks the bytes of {@code word} that equal those of {@code eight}, a word of eight equal bytes. */
    public static long equal(long word, long eight) {
        long difference = word ^ eight;
        return (difference - EACH) & ~difference & HIGH_BITS;
    }

    /** Marks the bytes below {@code limit}, which is at most 128. */
    public static long below(long word, int limit) {
        return (word - limit * EACH) & ~word & HIGH_BITS;
    }

    /** Marks the bytes that are not ASCII. */
    public static long beyondAscii(long word) {
        return word & HIGH_BITS;
    }

    /** Returns the index of the first marked byte (0 to 7), or 8 if no byte is marked. */
    public static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) / Byte.SIZE;
    }

    /** Returns the index of the first of three bytes in {@code bytes[start..end)}, or {@code end}. */
    public static int first(int one, int two, int three, byte[] bytes, int start, int end) {
        int at = start;
        for (; at < end && at <= bytes.length - Long.BYTES; at += Long.BYTES) {
            long word = ByteWords.at(bytes, at);
            long marks = equal(word, eight(one)) | equal(word, eight(two)) | equal(word, eight(three));
            if (marks != 0) {
                return Math.min(at + first(marks), end);
            }
        }
        while (at < end && bytes[at] != one && bytes[at] != two && bytes[at] != three) {
            at++;
        }
        return Math.min(at, end);
    }

    public static int first(int one, int two, byte[] bytes, int start, int end) {
        return first(one, one, two, bytes, start, end);
    }

    public static int first(int wanted, byte[] bytes, int start, int end) {
        return first(wanted, wanted, wanted, bytes, start, end);
    }
}
