package topplays.jobs.top;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.hadoop.io.Text;
import topplays.model.PlayCountLines;

/**
 * The key of a row of a chart in the shuffle, whose order is that of TOP: by chart, then the chart's totals, then its audience, then
 * its rows, those with the highest figure first, and by video.
 *
 * <pre>
 * chart's length (2 bytes) · chart, {@code [column⇥…]} · 0 for totals, 1 for an audience or 2 for a row · figure, so that higher ones come first (8) · video
 * </pre>
 *
 * <p>{@link Text} holds the bytes, as the type of Hadoop that compares byte strings without an object for each; they are not text.
 * {@link ChartOrder} compares them.
 */
final class ChartKey {
    static final int CHART = Short.BYTES;
    private static final int AFTER_CHART = 1 + Long.BYTES;
    private static final byte TOTALS = 0;
    private static final byte AUDIENCE = 1;
    private static final byte ROW = 2;

    private final ByteBuffer bytes = ByteBuffer.allocate(CHART + AFTER_CHART + PlayCountLines.MAX_KEY_BYTES);
    private final Text text = new Text();

    /** The key of the totals of the chart {@code source[start..end)}. */
    Text totals(byte[] source, int start, int end) {
        begin(source, start, end);
        bytes.put(TOTALS).putLong(0);
        return made();
    }

    /** The key of some of that chart's viewers. */
    Text audience(byte[] source, int start, int end) {
        begin(source, start, end);
        bytes.put(AUDIENCE).putLong(0);
        return made();
    }

    /** The key of a row of that chart. */
    Text row(byte[] source, int start, int end, long figure, byte[] video) {
        begin(source, start, end);
        bytes.put(ROW).putLong(Long.MAX_VALUE - figure).put(video);
        return made();
    }

    private void begin(byte[] source, int start, int end) {
        bytes.clear();
        bytes.putShort((short) (end - start)).put(source, start, end - start);
    }

    private Text made() {
        text.set(bytes.array(), 0, bytes.position());
        return text;
    }

    static int chartLength(byte[] key, int start) {
        return Byte.toUnsignedInt(key[start]) << Byte.SIZE | Byte.toUnsignedInt(key[start + 1]);
    }

    static boolean isTotals(Text key) {
        return kind(key) == TOTALS;
    }

    static boolean isAudience(Text key) {
        return kind(key) == AUDIENCE;
    }

    private static byte kind(Text key) {
        return key.getBytes()[CHART + chartLength(key.getBytes(), 0)];
    }

    /** The plays or viewers that rank a row. */
    static long figure(Text key) {
        return Long.MAX_VALUE - ByteBuffer.wrap(key.getBytes()).getLong(CHART + chartLength(key.getBytes(), 0) + 1);
    }

    /** The columns of the chart, each with a TAB after it. */
    static byte[] chart(Text key) {
        return Arrays.copyOfRange(key.getBytes(), CHART, CHART + chartLength(key.getBytes(), 0));
    }

    /** The index of a row's video, which ends with the key. */
    static int videoStart(Text key) {
        return CHART + chartLength(key.getBytes(), 0) + AFTER_CHART;
    }
}
