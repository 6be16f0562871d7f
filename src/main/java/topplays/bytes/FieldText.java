package topplays.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a field, for expressions: read as UTF-8, or as Latin-1 (one character per byte) if it is not valid UTF-8.
 *
 * @param charset how the text was read; it turns parts of the text into the field's bytes again
 */
public record FieldText(String text, Charset charset) {

    /** Reads {@code source[start..end)}. */
    public static FieldText of(byte[] source, int start, int end) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(source, start, end - start);
            return new FieldText(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return new FieldText(
                    new String(source, start, end - start, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
        }
    }
}
