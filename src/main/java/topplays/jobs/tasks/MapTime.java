package topplays.jobs.tasks;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;

/**
 * Wall time that a map task spends on scanning (reading lines and tallying plays) and on emitting the tally. The job's
 * counters hold the sums over all tasks.
 */
public final class MapTime {
    public static final String GROUP = "Map time";
    public static final String SCAN_MILLIS = "SCAN_MILLIS";
    public static final String EMIT_MILLIS = "EMIT_MILLIS";
    public static final String TASKS = "TASKS";

    private final LongSupplier nanoTime;
    private long since;
    private long scanNanos;
    private long emitNanos;

    /** Starts with scanning. */
    MapTime(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
    }

    void scanned() {
        scanNanos += sinceLast();
    }

    void emitted() {
        emitNanos += sinceLast();
    }

    private long sinceLast() {
        long before = since;
        since = nanoTime.getAsLong();
        return since - before;
    }

    /** Adds this task's times to the job's counters. Call it once, at the task's end. */
    void report(TaskInputOutputContext<?, ?, ?, ?> context) {
        context.getCounter(GROUP, SCAN_MILLIS).increment(TimeUnit.NANOSECONDS.toMillis(scanNanos));
        context.getCounter(GROUP, EMIT_MILLIS).increment(TimeUnit.NANOSECONDS.toMillis(emitNanos));
        context.getCounter(GROUP, TASKS).increment(1);
    }
}
