package topplays.bytes;

/** Whole numbers as logs write them: ASCII digits and nothing else. */
public final class WholeNumber {
    private WholeNumber() {}

    /** Returns the number {@code source[start..end)}, 0 to {@link Long#MAX_VALUE}, or -1 if it is not such a number. */
    public static long parse(byte[] source, int start, int end) {
        long number = start == end ? -1 : 0;
        for (int at = start; at < end; at++) {
            int digit = source[at] - '0';
            if (digit < 0 || digit > 9 || number > (Long.MAX_VALUE - digit) / 10) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
