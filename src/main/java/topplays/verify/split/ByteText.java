package topplays.verify.split;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes as a string with one character per byte, so that a log can be read as text without losing bytes. */
public final class ByteText {
    private ByteText() {}

    public static String of(byte[] bytes, int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** The bytes of a text in UTF-8. */
    public static String encode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    /** The bytes decoded as UTF-8, with U+FFFD for invalid bytes. */
    public static String decode(String bytes) {
        return new String(toBytes(bytes), StandardCharsets.UTF_8);
    }

    /** The bytes decoded as UTF-8, or themselves if they are not valid UTF-8. */
    public static String decodeValid(String bytes) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(toBytes(bytes));
            return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException e) {
            return bytes;
        }
    }

    public static byte[] toBytes(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }
}
