package topplays.jobs.tasks;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.mapreduce.Counter;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import topplays.jobs.findings.MalformedByFile;
import topplays.model.LineClass;
import topplays.model.LineCounts;
import topplays.model.MalformedReason;

/** Counts a task's lines by class and adds them to the counters of its job. */
public final class LineTally {
    private static final String LINES = "Lines";
    private static final String READ = "READ";
    /** Views that are too short by themselves. They are counted lines too. */
    private static final String SHORT = "SHORT";

    private static final String MALFORMED_LINES = "Malformed lines";

    private final TaskInputOutputContext<?, ?, ?, ?> context;
    private final Map<MalformedReason, Long> malformed = new EnumMap<>(MalformedReason.class);
    private long tooShort;
    private final Map<LineClass, Long> others = new EnumMap<>(LineClass.class);
    /** Most lines are counted ones, so they are not in the map. */
    private long counted;

    LineTally(TaskInputOutputContext<?, ?, ?, ?> context) {
        this.context = context;
    }

    /** Adds lines of a class other than {@link LineClass#MALFORMED}. */
    void add(LineClass lineClass, int lines) {
        if (lineClass == LineClass.COUNTED) {
            counted += lines;
        } else {
            others.merge(lineClass, (long) lines, Long::sum);
        }
    }

    /** Adds a view that is too short to be a play by itself. */
    void addShort() {
        add(LineClass.COUNTED, 1);
        tooShort++;
    }

    void malformed(MalformedReason reason) {
        malformed.merge(reason, 1L, Long::sum);
    }

    /** Adds the lines since the last call to the job's counters, which are too slow to update for each line. Returns them. */
    MalformedByFile.Lines report() {
        others.put(LineClass.COUNTED, counted);
        counted = 0;
        long read = 0;
        for (LineClass lineClass : LineClass.READABLE) {
            long lines = others.getOrDefault(lineClass, 0L);
            report(LINES, lineClass.name(), lines);
            read += lines;
        }
        long unreadable = 0;
        for (Map.Entry<MalformedReason, Long> each : malformed.entrySet()) {
            report(MALFORMED_LINES, each.getKey().toString(), each.getValue());
            unreadable += each.getValue();
        }
        report(LINES, READ, read + unreadable);
        report(LINES, SHORT, tooShort);
        tooShort = 0;
        long header = others.getOrDefault(LineClass.HEADER, 0L);
        others.clear();
        malformed.clear();
        return new MalformedByFile.Lines(read + unreadable - header, unreadable);
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

    /** The views of a job that are too short by themselves. */
    public static long tooShort(Counters counters) {
        return counters.findCounter(LINES, SHORT).getValue();
    }

    /** The sums over all tasks of a job. Throws {@link IllegalArgumentException} if a line is not accounted for. */
    public static LineCounts total(Counters counters) {
        SortedMap<String, Long> malformed = new TreeMap<>();
        for (Counter reason : counters.getGroup(MALFORMED_LINES)) {
            malformed.put(reason.getName(), reason.getValue());
        }
        SortedMap<LineClass, Long> readable = new TreeMap<>();
        for (LineClass lineClass : LineClass.READABLE) {
            readable.put(
                    lineClass, counters.findCounter(LINES, lineClass.name()).getValue());
        }
        return new LineCounts(linesRead(counters), readable, malformed);
    }
}
