package topplays.jobs.tasks;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.WritableComparable;
import topplays.model.PlayCount;

/** A play count as a sort key, in {@linkplain PlayCount#CHART_ORDER chart order}, so that the shuffle sorts the chart. */
public final class ChartKey implements WritableComparable<ChartKey> {
    private final Text video = new Text();
    private long plays;

    public void set(PlayCount count) {
        video.set(count.video().toBytes());
        plays = count.plays();
    }

    Text video() {
        return video;
    }

    long plays() {
        return plays;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        video.write(out);
        out.writeLong(plays);
    }

    @Override
    public void readFields(DataInput in) throws IOException {
        video.readFields(in);
        plays = in.readLong();
    }

    @Override
    public int compareTo(ChartKey other) {
        int byPlays = Long.compare(other.plays, plays);
        return byPlays == 0 ? video.compareTo(other.video) : byPlays;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChartKey key && plays == key.plays && video.equals(key.video);
    }

    @Override
    public int hashCode() {
        return 31 * video.hashCode() + Long.hashCode(plays);
    }

    @Override
    public String toString() {
        return video + "\t" + plays;
    }
}
