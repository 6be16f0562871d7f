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
 * each column and 1 · 0 · 0 for totals, 1 for an audience or 2 for a row · figure, so that higher ones come first (8) · video
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

    private final ByteBuffer bytes = ByteBuffer.allocate(2 * PlayCountLines.MAX_KEY_BYTES + 1 + AFTER_CHART);
    private final Text text = new Text();

    /** The key of the totals of the chart {@code source[start..end)}, which is {@code [column⇥…]}. */
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

    /** The key of a row of that chart, whose video is {@code id[0..length)}. */
    Text row(byte[] source, int start, int end, long figure, byte[] id, int length) {
        begin(source, start, end);
        bytes.put(ROW).putLong(Long.MAX_VALUE - figure).put(id, 0, length);
        return made();
    }

    private void begin(byte[] source, int start, int end) {
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
        bytes.put(CHART_END);
    }

    private Text made() {
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
