package topplays.jobs.top;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableUtils;

/** The figures of a row, its plays and viewers, or of a chart: its plays, its videos, and how many of these may be rows. */
public final class ChartFigures implements Writable {
    private long plays;
    private long viewersOrVideos;
    private long listed;

    void setRow(long plays, long viewers) {
        set(plays, viewers, 0);
    }

    void setTotals(long plays, long videos, long listed) {
        set(plays, videos, listed);
    }

    private void set(long plays, long viewersOrVideos, long listed) {
        this.plays = plays;
        this.viewersOrVideos = viewersOrVideos;
        this.listed = listed;
    }

    /** Adds the totals of another part of a chart. Throws {@link ArithmeticException} if the plays exceed a long. */
    void addTotals(ChartFigures part) {
        set(Math.addExact(plays, part.plays), viewersOrVideos + part.viewersOrVideos, listed + part.listed);
    }

    long plays() {
        return plays;
    }

    long viewers() {
        return viewersOrVideos;
    }

    long videos() {
        return viewersOrVideos;
    }

    /** The videos of a chart that are not withheld. */
    long listed() {
        return listed;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        WritableUtils.writeVLong(out, plays);
        WritableUtils.writeVLong(out, viewersOrVideos);
        WritableUtils.writeVLong(out, listed);
    }

    @Override
    public void readFields(DataInput in) throws IOException {
        set(WritableUtils.readVLong(in), WritableUtils.readVLong(in), WritableUtils.readVLong(in));
    }
}
