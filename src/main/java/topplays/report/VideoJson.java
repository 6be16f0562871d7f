package topplays.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import topplays.model.VideoId;

/**
 * How an id, and what is said of it, stands in JSON: {@code video} is text, with U+FFFD for bytes that are not UTF-8. Where
 * that text does not tell the id, or cannot all be seen, {@code videoBase64} beside it holds the bytes.
 */
public final class VideoJson {
    private static final int LAST_PRINTABLE_ASCII = '~';
    private static final int ESCAPE_CONTROLS_ONLY = 0;

    private VideoJson() {}

    /** Writes the members that tell an id. */
    public static void write(JsonGenerator json, VideoId video) throws IOException {
        json.writeFieldName("video");
        writeText(json, video.toString());
        if (!PrintableText.tells(video)) {
            json.writeBinaryField("videoBase64", video.toBytes());
        }
    }

    /** Writes text that cannot all be seen in ASCII, so that it does nothing to a terminal it is printed on. */
    static void writeText(JsonGenerator json, String text) throws IOException {
        json.setHighestNonEscapedChar(PrintableText.isPrintable(text) ? ESCAPE_CONTROLS_ONLY : LAST_PRINTABLE_ASCII);
        json.writeString(text);
    }

    /** A share as it is written: at most six decimals. */
    public static BigDecimal sixDecimals(double share) {
        return BigDecimal.valueOf(share).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
