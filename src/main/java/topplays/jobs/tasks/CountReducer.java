package topplays.jobs.tasks;

import java.io.IOException;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;

/** The {@link PlaySumReducer} that writes a job's counts. It also sums them, so that the job can be checked. */
public final class CountReducer extends PlaySumReducer {
    private final PlaySum written = new PlaySum();

    @Override
    protected void reduce(Text video, Iterable<LongWritable> plays, Context context)
            throws IOException, InterruptedException {
        super.reduce(video, plays, context);
        written.add(lastSum());
    }

    @Override
    protected void cleanup(Context context) {
        written.report(PlaySum.Of.COUNTS_WRITTEN, context);
    }
}
