package topplays.serve.http;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Decodes percent-encoded bytes in a path. A plus is a plus; a character that is not encoded is its own byte. */
public final class PercentDecoder {
    private static final int DIGITS = 2;
    private static final int LAST_BYTE = 0xff;

    private PercentDecoder() {}

    /** Returns the bytes, or empty if two hexadecimal digits do not follow a percent sign. */
    public static Optional<byte[]> decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next == '%') {
                int value = at + DIGITS < text.length() ? hexadecimal(text, at + 1) : -1;
                if (value < 0) {
                    return Optional.empty();
                }
                bytes.write(value);
                at += DIGITS;
            } else if (next > LAST_BYTE) {
                return Optional.empty();
            } else {
                bytes.write(next);
            }
        }
        return Optional.of(bytes.toByteArray());
    }

    private static int hexadecimal(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }
}
