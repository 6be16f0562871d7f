package topplays.jobs.shuffle;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.mapred.MapOutputCollector;
import org.apache.hadoop.mapreduce.MRJobConfig;
import topplays.jobs.tasks.TallyWriter;

/**
 * Collects a map task's output, sorted by natural merging (Knuth, TAOCP 3, 5.2.4): records go straight to a file as long
 * as they arrive in the order of the shuffle, by reducer and then by key. When the order breaks, the next run begins.
 *
 * <p>A {@link TallyWriter} writes in that order, so most tasks have one run, which is already their output. Hadoop's own
 * collector would copy, sort and combine the records for nothing. A tally that was full before the end makes several runs,
 * which are merged; the combiner sums the plays per video.
 */
public final class SortedRunCollector implements MapOutputCollector<Text, Writable> {
    /**
     * Makes a job collect the output of its maps so. Its keys are {@link Text}, in the order of their bytes. Its values are {@link LongWritable}; with {@link
     * LocalShuffle}, which merges the runs without the combiner, they are of any type.
     */
    public static void use(Configuration job) {
        job.setClass(MRJobConfig.MAP_OUTPUT_COLLECTOR_CLASS_ATTR, SortedRunCollector.class, MapOutputCollector.class);
    }

    private TaskRuns runs;
    private SortedRun run;
    private int lastReducer;
    private final Text lastKey = new Text();

    @Override
    public void init(Context context) {
        runs = new TaskRuns(context);
    }

    @Override
    public void collect(Text key, Writable value, int reducer) throws IOException {
        if (run == null || isBefore(reducer, key)) {
            endRun();
            run = runs.begin();
        }
        if (value instanceof LongWritable number) {
            run.write(key.getBytes(), 0, key.getLength(), number.get(), reducer);
        } else {
            run.write(key, value, reducer);
        }
        lastReducer = reducer;
        lastKey.set(key);
        runs.addRecord();
    }

    private boolean isBefore(int reducer, Text key) {
        return reducer == lastReducer ? key.compareTo(lastKey) < 0 : reducer < lastReducer;
    }

    @Override
    public void flush() throws IOException, InterruptedException {
        endRun();
        runs.makeOutput();
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
        runs.close();
    }
}
