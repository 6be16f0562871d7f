package topplays.jobs.shuffle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.mapred.Counters.Counter;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.MapOutputCollector;
import org.apache.hadoop.mapred.MapOutputFile;
import org.apache.hadoop.mapred.Task;
import org.apache.hadoop.mapreduce.TaskCounter;

/** The sorted runs of a map task, which become its output. */
final class TaskRuns {
    private final JobConf job;
    private final Task.TaskReporter reporter;
    private final MapOutputFile files;
    private final RunMerger merger;
    private final List<SortedRun> runs = new ArrayList<>();
    private long records;

    TaskRuns(MapOutputCollector.Context context) {
        job = context.getJobConf();
        reporter = context.getReporter();
        files = context.getMapTask().getMapOutputFile();
        merger = new RunMerger(context);
    }

    /** Begins a run. The caller closes it when it is complete. */
    SortedRun begin() throws IOException {
        runs.add(create());
        return runs.get(runs.size() - 1);
    }

    private SortedRun create() throws IOException {
        Counter spilled = reporter.getCounter(TaskCounter.SPILLED_RECORDS);
        return SortedRun.create(files.getSpillFileForWrite(runs.size(), -1), job, spilled);
    }

    /** Counts a record that the task has emitted. */
    void addRecord() {
        records++;
    }

    /** Turns the runs, which are closed, into the task's output. */
    void makeOutput() throws IOException, InterruptedException {
        SortedRun output = runs.size() == 1 ? runs.get(0) : merged();
        output.renameTo(
                files.getOutputFileForWriteInVolume(output.file()),
                files.getOutputIndexFileForWriteInVolume(output.file()));
        count(TaskCounter.MAP_OUTPUT_RECORDS, records);
        count(
                TaskCounter.MAP_OUTPUT_BYTES,
                runs.stream().mapToLong(SortedRun::rawBytes).sum());
        count(TaskCounter.MAP_OUTPUT_MATERIALIZED_BYTES, output.bytes());
    }

    /** Merges the runs into one; the result is empty if the task wrote no records. */
    private SortedRun merged() throws IOException, InterruptedException {
        SortedRun all = create();
        try (all) {
            merger.merge(runs, all);
        }
        return all;
    }

    private void count(TaskCounter what, long amount) {
        reporter.getCounter(what).increment(amount);
    }
}
