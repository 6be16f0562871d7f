package topplays.jobs.sums;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.WritableUtils;

/** The plays of a video, and its distinct viewers or those of one part of all viewers. */
public final class PlaysAndViewers implements Writable {
    private long plays;
    private long viewers;

    public PlaysAndViewers() {}

    public PlaysAndViewers(long plays, long viewers) {
        set(plays, viewers);
    }

    public void set(long plays, long viewers) {
        this.plays = plays;
        this.viewers = viewers;
    }

    public long plays() {
        return plays;
    }

    public long viewers() {
        return viewers;
    }

    /** Adds the plays and viewers of another part. Throws {@link ArithmeticException} if a sum exceeds a long. */
    void add(PlaysAndViewers part) {
        set(Math.addExact(plays, part.plays), Math.addExact(viewers, part.viewers));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        WritableUtils.writeVLong(out, plays);
        WritableUtils.writeVLong(out, viewers);
    }

    @Override
    public void readFields(DataInput in) throws IOException {
        plays = WritableUtils.readVLong(in);
        viewers = WritableUtils.readVLong(in);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlaysAndViewers same && plays == same.plays && viewers == same.viewers;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(plays) + Long.hashCode(viewers);
    }

    @Override
    public String toString() {
        return plays + "\t" + viewers;
    }
}
