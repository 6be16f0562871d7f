package topplays.jobs.top;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.hadoop.io.Text;
import topplays.model.PlayCountLines;

/**
 * The key of a row of a chart in the shuffle. The order of its bytes is that of TOP: by chart, column by column, then the
 * chart's totals, then its audience, then its rows, those with the highest figure first, and by video.
 *
 * <pre>
 * columns, each with a byte 1 after it · 0 (1 byte) · 0 for totals, 1 for an audience or 2 for a row (1) ·
 *     figure, so that higher ones come first (8) · video
 * </pre>
 *
 * <p>A byte of a column that is lower than 3 is written as 2 and that byte plus 3, so that a column which ends comes first.
 *
 * <p>{@link Text} holds the bytes, as the type of Hadoop that compares byte strings without an object for each; they are not text.
 */
final class ChartKey {
    private static final byte CHART_END = 0;
    private static final byte COLUMN_END = 1;
    private static final byte ESCAPE = 2;
    private static final int ESCAPED = 3;

    private static final byte TOTALS = 0;
    private static final byte AUDIENCE = 1;
    private static final byte ROW = 2;
    private static final int AFTER_CHART = 1 + Long.BYTES;
    private static final byte[] NO_VIDEO = {};

    private final ByteBuffer bytes = ByteBuffer.allocate(2 * PlayCountLines.MAX_KEY_BYTES + 1 + AFTER_CHART);
    private final Text text = new Text();

    /** Begins with the keys of the chart {@code source[start..end)}, which is {@code [column⇥…]}. Returns this object. */
    ChartKey chart(byte[] source, int start, int end) {
        bytes.clear();
        for (int i = start; i < end; i++) {
            byte next = source[i];
            if (next == '\t') {
                bytes.put(COLUMN_END);
            } else if (Byte.toUnsignedInt(next) < ESCAPED) {
                bytes.put(ESCAPE).put((byte) (next + ESCAPED));
            } else {
                bytes.put(next);
            }
        }
        bytes.put(CHART_END).mark();
        return this;
    }

    /** The key of the chart's totals. It and those below are valid until the next one is made. */
    Text totals() {
        return made(TOTALS, 0, NO_VIDEO, 0);
    }

    /** The key of some of the chart's viewers. */
    Text audience() {
        return made(AUDIENCE, 0, NO_VIDEO, 0);
    }

    /** The key of a row of the chart, whose video is {@code id[0..length)}. */
    Text row(long figure, byte[] id, int length) {
        return made(ROW, Long.MAX_VALUE - figure, id, length);
    }

    private Text made(byte kind, long order, byte[] id, int length) {
        bytes.reset();
        bytes.put(kind).putLong(order).put(id, 0, length);
        text.set(bytes.array(), 0, bytes.position());
        return text;
    }

    /** The index after the chart, at which the methods below find the rest. */
    static int chartEnd(Text key) {
        byte[] bytes = key.getBytes();
        int end = 0;
        while (bytes[end] != CHART_END) {
            end++;
        }
        return end + 1;
    }

    static boolean isTotals(Text key, int chartEnd) {
        return key.getBytes()[chartEnd] == TOTALS;
    }

    static boolean isAudience(Text key, int chartEnd) {
        return key.getBytes()[chartEnd] == AUDIENCE;
    }

    /** The plays or viewers that rank a row. */
    static long figure(Text key, int chartEnd) {
        return Long.MAX_VALUE - ByteBuffer.wrap(key.getBytes()).getLong(chartEnd + 1);
    }

    /** The index of a row's video, which ends with the key. */
    static int videoStart(int chartEnd) {
        return chartEnd + AFTER_CHART;
    }

    /** The columns of the chart, each with a TAB after it. */
    static byte[] chart(Text key, int chartEnd) {
        byte[] chart = new byte[chartEnd];
        int length = 0;
        for (int i = 0; i < chartEnd - 1; i++) {
            byte next = key.getBytes()[i];
            chart[length++] = switch (next) {
                case COLUMN_END -> '\t';
                case ESCAPE -> (byte) (key.getBytes()[++i] - ESCAPED);
                default -> next;
            };
        }
        return Arrays.copyOf(chart, length);
    }

    /**
     * Compares the charts of the keys {@code one[start..end)} and {@code other[otherStart..otherEnd)}, which have the same number of
     * columns.
     */
    static int compareCharts(byte[] one, int start, int end, byte[] other, int otherStart, int otherEnd) {
        int difference = Arrays.mismatch(one, start, end, other, otherStart, otherEnd);
        if (difference < 0) {
            return 0;
        }
        for (int i = start; i < start + difference; i++) {
            if (one[i] == CHART_END) {
                return 0;
            }
        }
        return Byte.compareUnsigned(one[start + difference], other[otherStart + difference]);
    }
}
