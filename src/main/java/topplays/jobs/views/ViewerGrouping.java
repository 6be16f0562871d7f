package topplays.jobs.views;

import org.apache.hadoop.io.RawComparator;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.WritableComparator;
import org.apache.hadoop.io.WritableUtils;

/** Compares keys by video and viewer only, so that a reducer gets all views of a viewer of a video in one call. */
public final class ViewerGrouping implements RawComparator<Text> {
    @Override
    public int compare(byte[] one, int oneStart, int oneLength, byte[] other, int otherStart, int otherLength) {
        return compareGroups(
                one,
                oneStart + WritableUtils.decodeVIntSize(one[oneStart]),
                other,
                otherStart + WritableUtils.decodeVIntSize(other[otherStart]));
    }

    @Override
    public int compare(Text one, Text other) {
        return compareGroups(one.getBytes(), 0, other.getBytes(), 0);
    }

    private static int compareGroups(byte[] one, int oneStart, byte[] other, int otherStart) {
        return WritableComparator.compareBytes(
                one, oneStart, ViewKey.orderAt(one, oneStart), other, otherStart, ViewKey.orderAt(other, otherStart));
    }
}
