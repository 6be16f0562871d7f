package topplays.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import topplays.model.VideoId;

/**
 * Writes ids to JSON: {@code video} is text, with U+FFFD for bytes that are not UTF-8. If that text is not the exact id, or
 * not printable, {@code videoBase64} follows and holds the bytes.
 */
public final class VideoJson {
    private static final int LAST_PRINTABLE_ASCII = '~';
    private static final int ESCAPE_CONTROLS_ONLY = 0;

    private VideoJson() {}

    /** Writes the members of an id. */
    public static void write(JsonGenerator json, VideoId video) throws IOException {
        json.writeFieldName("video");
        writeText(json, video.toString());
        if (!PrintableText.isPrintable(video)) {
            json.writeBinaryField("videoBase64", video.toBytes());
        }
    }

    /** Writes text; if it is not printable, all of it is escaped to ASCII, so that it cannot affect a terminal. */
    public static void writeText(JsonGenerator json, String text) throws IOException {
        escape(json, text);
        json.writeString(text);
    }

    /** Sets how the next text is escaped, which may be the name of a member. */
    public static void escape(JsonGenerator json, String text) {
        json.setHighestNonEscapedChar(PrintableText.isPrintable(text) ? ESCAPE_CONTROLS_ONLY : LAST_PRINTABLE_ASCII);
    }

    /** A number with at most six decimals, and without an exponent. */
    public static BigDecimal sixDecimals(double number) {
        BigDecimal rounded =
                BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.setScale(Math.max(0, rounded.scale()));
    }
}
