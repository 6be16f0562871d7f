package topplays.jobs.top;

import java.util.Arrays;
import org.apache.hadoop.io.RawComparator;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.WritableUtils;

/** The order of {@linkplain ChartKey keys}: charts column by column, by bytes, and the bytes after the chart. */
public class ChartOrder implements RawComparator<Text> {
    @Override
    public final int compare(byte[] one, int oneStart, int oneLength, byte[] other, int otherStart, int otherLength) {
        int start = oneStart + WritableUtils.decodeVIntSize(one[oneStart]);
        int secondStart = otherStart + WritableUtils.decodeVIntSize(other[otherStart]);
        return compareKeys(one, start, oneStart + oneLength, other, secondStart, otherStart + otherLength);
    }

    @Override
    public final int compare(Text one, Text other) {
        return compareKeys(one.getBytes(), 0, one.getLength(), other.getBytes(), 0, other.getLength());
    }

    /** Compares the keys {@code one[start..end)} and {@code other[otherStart..otherEnd)}. */
    protected int compareKeys(byte[] one, int start, int end, byte[] other, int otherStart, int otherEnd) {
        int charts = compareCharts(one, start, other, otherStart);
        return charts != 0
                ? charts
                : Arrays.compareUnsigned(
                        one,
                        start + ChartKey.CHART + ChartKey.chartLength(one, start),
                        end,
                        other,
                        otherStart + ChartKey.CHART + ChartKey.chartLength(other, otherStart),
                        otherEnd);
    }

    /** Compares charts column by column: a column that ends comes first, also before bytes that are lower than TAB. */
    static int compareCharts(byte[] one, int start, byte[] other, int otherStart) {
        int from = start + ChartKey.CHART;
        int otherFrom = otherStart + ChartKey.CHART;
        int length = ChartKey.chartLength(one, start);
        int otherLength = ChartKey.chartLength(other, otherStart);
        int at = Arrays.mismatch(one, from, from + length, other, otherFrom, otherFrom + otherLength);
        if (at < 0) {
            return 0;
        }
        // charts have the same number of columns, so neither is the beginning of the other
        boolean ends = one[from + at] == '\t';
        boolean otherEnds = other[otherFrom + at] == '\t';
        return ends || otherEnds
                ? Boolean.compare(otherEnds, ends)
                : Byte.compareUnsigned(one[from + at], other[otherFrom + at]);
    }
}
