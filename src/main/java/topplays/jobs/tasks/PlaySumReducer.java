package topplays.jobs.tasks;

import java.io.IOException;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Reducer;

/**
 * Adds up the partial sums of a video's plays. A sum above {@link Long#MAX_VALUE} fails the job.
 */
public class PlaySumReducer extends Reducer<Text, LongWritable, Text, LongWritable> {
    private final LongWritable sum = new LongWritable();

    @Override
    protected void reduce(Text video, Iterable<LongWritable> plays, Context context)
            throws IOException, InterruptedException {
        long total = 0;
        try {
            for (LongWritable part : plays) {
                total = Math.addExact(total, part.get());
            }
        } catch (ArithmeticException e) {
            throw new IOException("the plays of video '" + video + "' exceed " + Long.MAX_VALUE, e);
        }
        sum.set(total);
        context.write(video, sum);
    }

    /** The sum last written. */
    protected final long lastSum() {
        return sum.get();
    }
}
