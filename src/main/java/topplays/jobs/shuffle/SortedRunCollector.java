package topplays.jobs.shuffle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.MapOutputCollector;
import org.apache.hadoop.mapred.MapOutputFile;
import org.apache.hadoop.mapred.Task;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.TaskCounter;
import topplays.jobs.tasks.TallyWriter;

/**
 * Collects a map task's output, sorted by natural merging (Knuth, TAOCP 3, 5.2.4): records go straight to a file as long
 * as they arrive in the order of the shuffle, by reducer and then by the bytes of the id. When the order breaks, the next
 * run begins.
 *
 * <p>A {@link TallyWriter} writes in that order, so most tasks have one run, which is already their output. Hadoop's own
 * collector would copy, sort and combine the records for nothing. A tally that was full before the end makes several runs,
 * which are merged; the combiner sums the plays per video.
 */
public final class SortedRunCollector implements MapOutputCollector<Text, LongWritable> {
    /** Makes a job collect the output of its maps so. Its keys are {@link Text}, its values {@link LongWritable}. */
    public static void use(Configuration job) {
        job.setClass(MRJobConfig.MAP_OUTPUT_COLLECTOR_CLASS_ATTR, SortedRunCollector.class, MapOutputCollector.class);
    }

    private JobConf job;
    private Task.TaskReporter reporter;
    private MapOutputFile files;
    private RunMerger merger;

    private final List<SortedRun> runs = new ArrayList<>();
    private SortedRun run;
    private int lastReducer;
    private final Text lastVideo = new Text();
    private long records;

    @Override
    public void init(Context context) {
        job = context.getJobConf();
        reporter = context.getReporter();
        files = context.getMapTask().getMapOutputFile();
        merger = new RunMerger(context);
    }

    @Override
    public void collect(Text video, LongWritable plays, int reducer) throws IOException {
        if (run == null || isBefore(reducer, video)) {
            endRun();
            run = SortedRun.create(files.getSpillFileForWrite(runs.size(), -1), job, spilled());
            runs.add(run);
        }
        run.write(video, plays, reducer);
        lastReducer = reducer;
        lastVideo.set(video);
        records++;
    }

    private boolean isBefore(int reducer, Text video) {
        return reducer == lastReducer ? video.compareTo(lastVideo) < 0 : reducer < lastReducer;
    }

    /** Turns the runs into the task's output. */
    @Override
    public void flush() throws IOException, InterruptedException {
        endRun();
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
        SortedRun all = SortedRun.create(files.getSpillFileForWrite(runs.size(), -1), job, spilled());
        try (all) {
            merger.merge(runs, all);
        }
        return all;
    }

    private void endRun() throws IOException {
        if (run != null) {
            run.close();
            run = null;
        }
    }

    @Override
    public void close() throws IOException {
        endRun();
    }

    private org.apache.hadoop.mapred.Counters.Counter spilled() {
        return reporter.getCounter(TaskCounter.SPILLED_RECORDS);
    }

    private void count(TaskCounter what, long amount) {
        reporter.getCounter(what).increment(amount);
    }
}
