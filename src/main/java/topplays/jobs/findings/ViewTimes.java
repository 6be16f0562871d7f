package topplays.jobs.findings;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.model.ViewTotals;

/** The times of the earliest and the latest view of a task. */
public final class ViewTimes implements TaskFinding {
    private static final String FOLDER = "_times";

    private Instant first;
    private Instant last;

    /** Adds a view. A null is a view whose time is not read. */
    public void add(Instant time) {
        if (time == null) {
            return;
        }
        if (first == null) {
            first = time;
            last = time;
        } else if (time.isBefore(first)) {
            first = time;
        } else if (time.isAfter(last)) {
            last = time;
        }
    }

    @Override
    public String folder() {
        return FOLDER;
    }

    @Override
    public boolean isEmpty() {
        return first == null;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        for (Instant each : new Instant[] {first, last}) {
            out.writeLong(each.getEpochSecond());
            out.writeInt(each.getNano());
        }
    }

    /** Returns the span of the views of all tasks, if their times were read, and removes the files from the output. */
    public static Optional<ViewTotals.Span> take(Path output, Configuration conf) throws IOException {
        ViewTimes all = new ViewTimes();
        TaskFinding.take(output, FOLDER, conf, in -> all.add(read(in)));
        return all.isEmpty() ? Optional.empty() : Optional.of(new ViewTotals.Span(all.first, all.last));
    }

    private static Instant read(DataInput in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }
}
