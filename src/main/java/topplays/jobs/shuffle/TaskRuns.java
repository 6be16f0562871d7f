package topplays.jobs.shuffle;

import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.mapred.Counters.Counter;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.MapOutputCollector;
import org.apache.hadoop.mapred.MapOutputFile;
import org.apache.hadoop.mapred.Task;
import org.apache.hadoop.mapreduce.TaskCounter;

/**
 * The sorted runs of a map task, which become its output. They are merged, unless {@link LocalShuffle} will merge the runs of all
 * tasks at once.
 */
final class TaskRuns implements Closeable {
    private final JobConf job;
    private final Task.TaskReporter reporter;
    private final MapOutputFile files;
    private final RunMerger merger;
    private final Counter spilled;
    /** Null before the first run. */
    private RunFile runs;

    private long records;

    TaskRuns(MapOutputCollector.Context context) {
        job = context.getJobConf();
        reporter = context.getReporter();
        files = context.getMapTask().getMapOutputFile();
        merger = new RunMerger(context);
        spilled = reporter.getCounter(TaskCounter.SPILLED_RECORDS);
    }

    /** Begins a run. The caller closes it when it is complete. */
    SortedRun begin() throws IOException {
        if (runs == null) {
            runs = new RunFile(files.getSpillFileForWrite(0, -1), job, spilled);
        }
        return runs.begin();
    }

    /** Counts a record that the task has emitted. */
    void addRecord() {
        records++;
    }

    /** Turns the runs, which are closed, into the task's output. The output is empty if there are none. */
    void makeOutput() throws IOException, InterruptedException {
        if (runs == null) {
            begin().close();
        }
        runs.close();
        long rawBytes = runs.rawBytes();
        RunFile output = runs.runs() == 1 || LocalShuffle.isUsed(job) ? runs : merged();
        output.renameTo(
                files.getOutputFileForWriteInVolume(output.path()),
                files.getOutputIndexFileForWriteInVolume(output.path()));
        count(TaskCounter.MAP_OUTPUT_RECORDS, records);
        count(TaskCounter.MAP_OUTPUT_BYTES, rawBytes);
        count(TaskCounter.MAP_OUTPUT_MATERIALIZED_BYTES, output.bytes());
    }

    private RunFile merged() throws IOException, InterruptedException {
        RunFile all = new RunFile(files.getSpillFileForWrite(1, -1), job, spilled);
        try (all;
                SortedRun run = all.begin()) {
            merger.merge(runs, run);
        }
        runs.delete();
        return all;
    }

    private void count(TaskCounter what, long amount) {
        reporter.getCounter(what).increment(amount);
    }

    @Override
    public void close() throws IOException {
        if (runs != null) {
            runs.close();
        }
    }
}
