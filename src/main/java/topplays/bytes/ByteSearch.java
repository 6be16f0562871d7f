package topplays.bytes;

/**
 * Looks for bytes in an array, eight at a time.
 *
 * <p>In a word of eight bytes each one that is looked for is marked by its high bit. Bytes after the first one marked may
 * be marked as well, as the subtraction borrows from them; so only the first mark is one for certain. See H. S. Warren,
 * Hacker's Delight, 6-1.
 */
public final class ByteSearch {
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private ByteSearch() {}

    /** A word of that byte, eight times. */
    public static long eight(int value) {
        return (value & 0xff) * EACH;
    }

    /** Marks the bytes that are those of a word of eight equal ones. */
    public static long equal(long word, long eight) {
        long difference = word ^ eight;
        return (difference - EACH) & ~difference & HIGH_BITS;
    }

    /** Marks the bytes below a limit of at most 128. */
    public static long below(long word, int limit) {
        return (word - limit * EACH) & ~word & HIGH_BITS;
    }

    /** Marks the bytes that are not ASCII. */
    public static long beyondAscii(long word) {
        return word & HIGH_BITS;
    }

    /** Which byte of a word the first mark is at, from 0; 8 if there is none. */
    public static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) / Byte.SIZE;
    }

    /** Where one of three bytes first stands in {@code bytes[start..end)}, or {@code end}. */
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
