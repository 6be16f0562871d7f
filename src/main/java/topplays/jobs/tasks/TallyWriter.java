package topplays.jobs.tasks;

import java.io.IOException;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Partitioner;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import topplays.model.PlayCountLines;
import topplays.tally.PlayTally;

/**
 * Writes the sums of a tally as a task's output in the order of the shuffle: by reducer, then by the bytes of the id. So the
 * output need not be sorted again.
 */
public final class TallyWriter {
    private static final int LOOK_AHEAD = 64;

    private final byte[] id = new byte[PlayCountLines.MAX_KEY_BYTES];
    private final Text video = new Text();
    private final LongWritable plays = new LongWritable();
    private final Partitioner<Text, LongWritable> partitioner;
    private final int reducers;

    /** @param partitioner chooses the reducer for a video */
    public TallyWriter(Partitioner<Text, LongWritable> partitioner, int reducers) {
        this.partitioner = partitioner;
        this.reducers = reducers;
    }

    /** Writes all sums and clears the tally. */
    public void write(PlayTally tally, TaskInputOutputContext<?, ?, Text, LongWritable> context)
            throws IOException, InterruptedException {
        int[] numbers = inOrder(tally.videos(), tally);
        for (int i = 0; i < numbers.length; i++) {
            if (i % LOOK_AHEAD == 0) {
                tally.lookAhead(numbers, i, Math.min(i + LOOK_AHEAD, numbers.length));
            }
            load(tally, numbers[i]);
            plays.set(tally.plays(numbers[i]));
            context.write(video, plays);
        }
        tally.clear();
    }

    private void load(PlayTally tally, int number) {
        video.set(id, 0, tally.copyId(number, id));
    }

    /** Sorts by reducer (counting sort), then each reducer's part by id. */
    private int[] inOrder(int[] numbers, PlayTally tally) {
        int[] reducer = new int[numbers.length];
        int[] ends = new int[reducers + 1];
        for (int i = 0; i < numbers.length; i++) {
            load(tally, numbers[i]);
            reducer[i] = partitioner.getPartition(video, plays, reducers);
            ends[reducer[i] + 1]++;
        }
        for (int i = 1; i < reducers; i++) {
            ends[i] += ends[i - 1];
        }
        int[] sorted = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            sorted[ends[reducer[i]]++] = numbers[i];
        }
        int start = 0;
        for (int i = 0; i < reducers; i++) {
            tally.sort(sorted, start, ends[i]);
            start = ends[i];
        }
        return sorted;
    }
}
