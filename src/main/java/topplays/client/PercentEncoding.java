package topplays.client;

/** Writes bytes as a segment of a URL's path (RFC 3986): all but letters, digits, {@code -} and {@code _} as {@code %XX}. */
final class PercentEncoding {
    private PercentEncoding() {}

    /** Encodes the dot too: a segment that consists of dots would lead to another folder. */
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
