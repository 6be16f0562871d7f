package topplays.jobs.tasks;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.WritableComparable;
import topplays.model.PlayCount;
import topplays.model.RankedBy;

/** A play count as a sort key, in the {@linkplain RankedBy#order order of a chart}, so that the shuffle sorts the chart. */
public final class ChartKey implements WritableComparable<ChartKey> {
    private final Text video = new Text();
    private long figure;
    private long plays;
    private long viewers;

    /** Sets the key. Keys that are compared must have the same {@code by}. */
    public void set(PlayCount count, RankedBy by) {
        video.set(count.video().toBytes());
        figure = by.figure(count.plays(), count.viewers());
        plays = count.plays();
        viewers = count.viewers();
    }

    Text video() {
        return video;
    }

    /** The plays or viewers that rank the video. */
    long figure() {
        return figure;
    }

    long plays() {
        return plays;
    }

    long viewers() {
        return viewers;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        video.write(out);
        out.writeLong(figure);
        out.writeLong(plays);
        out.writeLong(viewers);
    }

    @Override
    public void readFields(DataInput in) throws IOException {
        video.readFields(in);
        figure = in.readLong();
        plays = in.readLong();
        viewers = in.readLong();
    }

    @Override
    public int compareTo(ChartKey other) {
        int byFigure = Long.compare(other.figure, figure);
        return byFigure == 0 ? video.compareTo(other.video) : byFigure;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChartKey key
                && figure == key.figure
                && plays == key.plays
                && viewers == key.viewers
                && video.equals(key.video);
    }

    @Override
    public int hashCode() {
        return 31 * video.hashCode() + Long.hashCode(figure);
    }

    @Override
    public String toString() {
        return video + "\t" + plays;
    }
}
