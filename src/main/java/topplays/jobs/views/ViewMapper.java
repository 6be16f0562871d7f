package topplays.jobs.views;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import topplays.format.LineParser;
import topplays.jobs.tasks.CountMapper;
import topplays.jobs.tasks.JobSettings;
import topplays.tally.KeyBuffer;

/** Emits the key of each view in the order of the shuffle, with the number of views that have this key. */
public final class ViewMapper extends CountMapper {
    private static final int LOOK_AHEAD = 64;

    private final Text key = new Text();
    private final LongWritable views = new LongWritable();
    private ViewKeys keys;
    private KeyBuffer buffer;
    private int reducers;
    /** A sum of bytes that were read ahead, without meaning. */
    @SuppressWarnings("UnusedVariable")
    private long prefetched;

    @Override
    protected void begin(Configuration conf, int reducers) throws IOException {
        this.reducers = reducers;
        keys = new ViewKeys(JobSettings.rule(conf), JobSettings.keys(conf), JobSettings.sharedHash(conf));
        buffer = new KeyBuffer(JobSettings.tallyMemory(conf), ViewKeys.LONGEST);
    }

    @Override
    protected void add(LineParser line) {
        keys.set(line);
        buffer.add(keys.bytes(), keys.length());
    }

    @Override
    protected boolean isFull() {
        return buffer.isFull();
    }

    @Override
    protected void write(Context context) throws IOException, InterruptedException {
        int[] sorted = buffer.inOrder(hashes -> ViewPartitioner.reducerOf(hashes, reducers), reducers);
        int next = 0;
        int seen = 0;
        while (next < sorted.length) {
            if (next >= seen) {
                seen = lookAhead(sorted, next);
            }
            int first = next++;
            while (next < sorted.length && buffer.isSame(sorted[first], sorted[next])) {
                next++;
            }
            key.set(buffer.source(), buffer.start(sorted[first]), buffer.length(sorted[first]));
            views.set(next - first);
            context.write(key, views);
        }
        buffer.clear();
    }

    /**
     * Reads the next keys, which are scattered, all at once, so that a processor waits for several at a time. Returns the index
     * after them.
     */
    private int lookAhead(int[] sorted, int from) {
        int end = Math.min(from + LOOK_AHEAD, sorted.length);
        long sum = 0;
        for (int i = from; i < end; i++) {
            sum += buffer.source()[buffer.start(sorted[i])];
        }
        prefetched += sum;
        return end;
    }
}
