package topplays.jobs.top;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableUtils;

/**
 * The figures of a row, its plays and viewers, or of a chart: its plays, its videos, and how many of these may be rows; or some of a
 * chart's viewers.
 */
public final class ChartFigures implements Writable {
    private long playsOrAudience;
    private long viewersOrVideos;
    private long listed;
    private final byte[] small = new byte[3];

    void setRow(long plays, long viewers) {
        set(plays, viewers, 0);
    }

    void setTotals(long plays, long videos, long listed) {
        set(plays, videos, listed);
    }

    /** Some viewers of a chart, whom no other part has. */
    void setAudience(long viewers) {
        set(viewers, 0, 0);
    }

    private void set(long playsOrAudience, long viewersOrVideos, long listed) {
        this.playsOrAudience = playsOrAudience;
        this.viewersOrVideos = viewersOrVideos;
        this.listed = listed;
    }

    /** Adds the totals of another part of a chart. Throws {@link ArithmeticException} if the plays exceed a long. */
    void addTotals(ChartFigures part) {
        set(
                Math.addExact(playsOrAudience, part.playsOrAudience),
                viewersOrVideos + part.viewersOrVideos,
                listed + part.listed);
    }

    long plays() {
        return playsOrAudience;
    }

    long audience() {
        return playsOrAudience;
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
        if (isByte(playsOrAudience) && isByte(viewersOrVideos) && isByte(listed)) {
            // as below, but in one call, because each call locks the stream
            small[0] = (byte) playsOrAudience;
            small[1] = (byte) viewersOrVideos;
            small[2] = (byte) listed;
            out.write(small);
            return;
        }
        WritableUtils.writeVLong(out, playsOrAudience);
        WritableUtils.writeVLong(out, viewersOrVideos);
        WritableUtils.writeVLong(out, listed);
    }

    private static boolean isByte(long number) {
        return number >= 0 && number <= Byte.MAX_VALUE;
    }

    @Override
    public void readFields(DataInput in) throws IOException {
        set(WritableUtils.readVLong(in), WritableUtils.readVLong(in), WritableUtils.readVLong(in));
    }
}
