package topplays.jobs.top;

import org.apache.hadoop.io.RawComparator;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.WritableUtils;

/** Compares {@linkplain ChartKey keys} by chart only, so that a reducer gets the totals and the rows of a chart in one call. */
public final class ChartGrouping implements RawComparator<Text> {
    @Override
    public int compare(byte[] one, int oneStart, int oneLength, byte[] other, int otherStart, int otherLength) {
        int start = oneStart + WritableUtils.decodeVIntSize(one[oneStart]);
        int secondStart = otherStart + WritableUtils.decodeVIntSize(other[otherStart]);
        return ChartKey.compareCharts(one, start, oneStart + oneLength, other, secondStart, otherStart + otherLength);
    }

    @Override
    public int compare(Text one, Text other) {
        return ChartKey.compareCharts(one.getBytes(), 0, one.getLength(), other.getBytes(), 0, other.getLength());
    }
}
