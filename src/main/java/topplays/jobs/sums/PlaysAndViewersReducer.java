package topplays.jobs.sums;

import java.io.IOException;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Reducer;

/**
 * Adds up the partial sums of a video's plays and viewers. The viewers of the parts must be distinct. A sum above
 * {@link Long#MAX_VALUE} fails the job.
 */
public class PlaysAndViewersReducer extends Reducer<Text, PlaysAndViewers, Text, PlaysAndViewers> {
    private final PlaysAndViewers sum = new PlaysAndViewers();

    @Override
    protected void reduce(Text video, Iterable<PlaysAndViewers> parts, Context context)
            throws IOException, InterruptedException {
        sum.set(0, 0);
        try {
            for (PlaysAndViewers part : parts) {
                sum.add(part);
            }
        } catch (ArithmeticException e) {
            throw new IOException("the plays of video '" + video + "' exceed " + Long.MAX_VALUE, e);
        }
        context.write(video, sum);
    }

    /** The sums last written. */
    protected final PlaysAndViewers lastSum() {
        return sum;
    }
}
