package topplays.client;

/** Bytes as a segment of a URL's path (RFC 3986): all but letters, digits, {@code -} and {@code _} as {@code %XX}. */
final class PercentEncoding {
    private PercentEncoding() {}

    /** The dot and the tilde are spelled out too, though they need not: a segment of dots alone would be a way up. */
    static String of(byte[] bytes) {
        StringBuilder segment = new StringBuilder(bytes.length);
        for (byte one : bytes) {
            char asLatin = (char) (one & 0xff);
            if (isPlain(asLatin)) {
                segment.append(asLatin);
            } else {
                segment.append("%%%02X".formatted((int) asLatin));
            }
        }
        return segment.toString();
    }

    private static boolean isPlain(char one) {
        return (one >= 'a' && one <= 'z')
                || (one >= 'A' && one <= 'Z')
                || (one >= '0' && one <= '9')
                || one == '-'
                || one == '_';
    }
}
