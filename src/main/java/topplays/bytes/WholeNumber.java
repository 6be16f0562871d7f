package topplays.bytes;

/** Whole numbers as ASCII digits and nothing else. */
public final class WholeNumber {
    /** The digits of {@link Long#MAX_VALUE}. */
    public static final int MOST_DIGITS = 19;

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

    /** Writes a number that is not negative, without leading zeros, and returns the index after it. */
    public static int write(long number, byte[] target, int start) {
        int end = start + 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            end++;
        }
        long rest = number;
        for (int at = end - 1; at >= start; at--) {
            target[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return end;
    }
}
