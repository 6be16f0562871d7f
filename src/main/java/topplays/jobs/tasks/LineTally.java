package topplays.jobs.tasks;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.mapreduce.Counter;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import topplays.model.LineClass;
import topplays.model.LineCounts;
import topplays.model.MalformedReason;

/** Counts a task's lines by class and adds them to the counters of its job. */
public final class LineTally {
    private static final String LINES = "Lines";
    private static final String READ = "READ";
    private static final String MALFORMED_LINES = "Malformed lines";

    private final TaskInputOutputContext<?, ?, ?, ?> context;
    private final Map<MalformedReason, Long> malformed = new EnumMap<>(MalformedReason.class);
    private long header;
    private long filtered;
    private long counted;

    LineTally(TaskInputOutputContext<?, ?, ?, ?> context) {
        this.context = context;
    }

    void header() {
        header++;
    }

    void filtered() {
        filtered++;
    }

    void counted(int more) {
        counted += more;
    }

    void malformed(MalformedReason reason) {
        malformed.merge(reason, 1L, Long::sum);
    }

    /** Adds the lines since the last call to the job's counters, which are too slow to update for each line. Returns them. */
    MalformedByFile.Lines report() {
        report(LINES, LineClass.HEADER.name(), header);
        report(LINES, LineClass.FILTERED.name(), filtered);
        report(LINES, LineClass.COUNTED.name(), counted);
        long read = header + filtered + counted;
        for (Map.Entry<MalformedReason, Long> each : malformed.entrySet()) {
            report(MALFORMED_LINES, each.getKey().toString(), each.getValue());
            read += each.getValue();
        }
        report(LINES, READ, read);
        MalformedByFile.Lines reported = new MalformedByFile.Lines(read - header, read - header - filtered - counted);
        header = 0;
        filtered = 0;
        counted = 0;
        malformed.clear();
        return reported;
    }

    private void report(String group, String name, long lines) {
        if (lines > 0) {
            context.getCounter(group, name).increment(lines);
        }
    }

    /** The number of lines that a job's tasks have read so far. */
    public static long linesRead(Counters counters) {
        return counters.findCounter(LINES, READ).getValue();
    }

    /** The sums over all tasks of a job. Throws {@link IllegalArgumentException} if a line is not accounted for. */
    public static LineCounts total(Counters counters) {
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
