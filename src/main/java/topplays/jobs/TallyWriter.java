package topplays.jobs;

import java.io.IOException;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Partitioner;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import topplays.model.PlayTally;
import topplays.model.VideoId;

/**
 * Writes the sums of a tally as a task's output, in the order that the shuffle needs: by reducer, then by the bytes of
 * the id. So there is nothing left to sort.
 */
final class TallyWriter {
    private final byte[] id = new byte[VideoId.MAX_BYTES];
    private final Text video = new Text();
    private final LongWritable plays = new LongWritable();
    private final Partitioner<Text, LongWritable> partitioner;
    private final int reducers;

    /** @param partitioner tells which of the reducers gets a video; not asked if there is one reducer */
    TallyWriter(Partitioner<Text, LongWritable> partitioner, int reducers) {
        this.partitioner = partitioner;
        this.reducers = reducers;
    }

    /** Writes all there is, and leaves the tally empty. */
    void write(PlayTally tally, TaskInputOutputContext<?, ?, Text, LongWritable> context)
            throws IOException, InterruptedException {
        for (int number : byReducer(tally.videosInOrder(), tally)) {
            load(tally, number);
            plays.set(tally.plays(number));
            context.write(video, plays);
        }
        tally.clear();
    }

    private void load(PlayTally tally, int number) {
        video.set(id, 0, tally.copyId(number, id));
    }

    /** A counting sort, which keeps the order within each reducer's part. */
    private int[] byReducer(int[] numbers, PlayTally tally) {
        if (reducers < 2) {
            return numbers;
        }
        int[] reducer = new int[numbers.length];
        int[] next = new int[reducers + 1];
        for (int i = 0; i < numbers.length; i++) {
            load(tally, numbers[i]);
            reducer[i] = partitioner.getPartition(video, plays, reducers);
            next[reducer[i] + 1]++;
        }
        for (int i = 1; i < reducers; i++) {
            next[i] += next[i - 1];
        }
        int[] sorted = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            sorted[next[reducer[i]]++] = numbers[i];
        }
        return sorted;
    }
}
