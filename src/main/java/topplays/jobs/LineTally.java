package topplays.jobs;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.mapreduce.Counter;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import topplays.format.LineClass;
import topplays.format.MalformedReason;
import topplays.model.LineCounts;

/** Counts a task's lines by class, in the counters of its job. */
final class LineTally {
    private static final String LINES = "Lines";
    private static final String READ = "READ";
    private static final String MALFORMED_LINES = "Malformed lines";

    private final TaskInputOutputContext<?, ?, ?, ?> context;
    private final Counter read;
    private final Counter header;
    private final Counter filtered;
    private final Counter counted;

    LineTally(TaskInputOutputContext<?, ?, ?, ?> context) {
        this.context = context;
        read = context.getCounter(LINES, READ);
        header = context.getCounter(LINES, LineClass.HEADER.name());
        filtered = context.getCounter(LINES, LineClass.FILTERED.name());
        counted = context.getCounter(LINES, LineClass.COUNTED.name());
    }

    void header() {
        read.increment(1);
        header.increment(1);
    }

    void filtered() {
        read.increment(1);
        filtered.increment(1);
    }

    void counted() {
        read.increment(1);
        counted.increment(1);
    }

    void malformed(MalformedReason reason) {
        read.increment(1);
        context.getCounter(MALFORMED_LINES, reason.toString()).increment(1);
    }

    /** Lines that a job's tasks have read so far. */
    static long linesRead(Counters counters) {
        return counters.findCounter(LINES, READ).getValue();
    }

    /** What the tasks of a job counted; an {@link IllegalArgumentException} if a line is not accounted for. */
    static LineCounts total(Counters counters) {
        SortedMap<String, Long> malformed = new TreeMap<>();
        for (Counter reason : counters.getGroup(MALFORMED_LINES)) {
            malformed.put(reason.getName(), reason.getValue());
        }
        return new LineCounts(
                linesRead(counters),
                counters.findCounter(LINES, LineClass.COUNTED.name()).getValue(),
                counters.findCounter(LINES, LineClass.FILTERED.name()).getValue(),
                counters.findCounter(LINES, LineClass.HEADER.name()).getValue(),
                malformed);
    }
}
