package topplays.bytes;

/** Well-formed UTF-8: table 3-7 of the Unicode standard. */
public final class Utf8 {
    private Utf8() {}

    /**
     * Returns the end of the multi-byte character that begins at {@code start}, or -1 if it is malformed or reaches beyond
     * {@code end}.
     */
    public static int endOfCharacter(byte[] bytes, int start, int end) {
        int first = Byte.toUnsignedInt(bytes[start]);
        int length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        if (length == 0 || start + length > end) {
            return -1;
        }
        int second = Byte.toUnsignedInt(bytes[start + 1]);
        boolean isOverlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
        boolean isNoCharacter = (first == 0xed && second > 0x9f) || (first == 0xf4 && second > 0x8f);
        for (int at = start + 1; at < start + length; at++) {
            if ((bytes[at] & 0xc0) != 0x80) {
                return -1;
            }
        }
        return isOverlong || isNoCharacter ? -1 : start + length;
    }
}
