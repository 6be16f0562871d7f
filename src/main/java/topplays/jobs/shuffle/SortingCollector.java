package topplays.jobs.shuffle;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.MapOutputCollector;
import org.apache.hadoop.mapreduce.MRJobConfig;
import topplays.jobs.tasks.JobSettings;
import topplays.tally.KeyBuffer;

/**
 * Collects a map task's output that comes in no order. Sorts it in memory, adds up the numbers of equal keys, and writes a
 * sorted run whenever the memory of {@link JobSettings#tallyMemory} is full, and at the end.
 *
 * <p>Made for keys that begin with a hash of eight bytes and of which none is the beginning of another: see {@link KeyBuffer}.
 */
public final class SortingCollector implements MapOutputCollector<Text, LongWritable> {
    private static final int LOOK_AHEAD = 64;
    /** A key and its number usually lie in two lines of the cache, one of which has the byte at this distance. */
    private static final int NEXT_CACHE_LINE = 40;

    private TaskRuns runs;
    private KeyBuffer buffer;
    private int reducers;
    /** A sum of bytes that were read ahead, without meaning: unless it is stored, the compiler removes the reads. */
    @SuppressWarnings("UnusedVariable")
    private long prefetched;

    /** Makes a job collect the output of its maps so. */
    public static void use(Configuration job) {
        job.setClass(MRJobConfig.MAP_OUTPUT_COLLECTOR_CLASS_ATTR, SortingCollector.class, MapOutputCollector.class);
    }

    @Override
    public void init(Context context) {
        runs = new TaskRuns(context);
        reducers = context.getJobConf().getNumReduceTasks();
        buffer = new KeyBuffer(JobSettings.tallyMemory(context.getJobConf()));
    }

    @Override
    public void collect(Text key, LongWritable number, int reducer) throws IOException {
        if (!buffer.add(key.getBytes(), key.getLength(), number.get(), reducer)) {
            writeRun();
            buffer.add(key.getBytes(), key.getLength(), number.get(), reducer);
        }
        runs.addRecord();
    }

    private void writeRun() throws IOException {
        try (SortedRun run = runs.begin()) {
            int[][] sorted = buffer.inOrder(reducers);
            for (int reducer = 0; reducer < reducers; reducer++) {
                write(sorted[reducer], run, reducer);
            }
        }
        buffer.clear();
    }

    private void write(int[] sorted, SortedRun run, int reducer) throws IOException {
        int next = 0;
        int seen = 0;
        while (next < sorted.length) {
            if (next >= seen) {
                seen = lookAhead(sorted, next);
            }
            int first = sorted[next++];
            long sum = buffer.number(first);
            while (next < sorted.length && buffer.isSame(first, sorted[next])) {
                sum = Math.addExact(sum, buffer.number(sorted[next++]));
            }
            run.write(buffer.source(), buffer.start(first), buffer.length(first), sum, reducer);
        }
    }

    /**
     * Reads the next keys, which are scattered, all at once, so that a processor waits for several at a time. Returns the index
     * after them.
     */
    private int lookAhead(int[] sorted, int from) {
        byte[] source = buffer.source();
        int end = Math.min(from + LOOK_AHEAD, sorted.length);
        long sum = 0;
        for (int i = from; i < end; i++) {
            sum += source[sorted[i]] + source[Math.min(sorted[i] + NEXT_CACHE_LINE, source.length - 1)];
        }
        prefetched += sum;
        return end;
    }

    @Override
    public void flush() throws IOException, InterruptedException {
        if (!buffer.isEmpty()) {
            writeRun();
        }
        runs.makeOutput();
    }

    @Override
    public void close() throws IOException {
        buffer = null;
        runs.close();
    }
}
