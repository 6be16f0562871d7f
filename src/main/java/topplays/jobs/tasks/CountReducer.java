package topplays.jobs.tasks;

import java.io.IOException;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import topplays.jobs.findings.ChartNames;

/**
 * The {@link PlaySumReducer} that writes a job's counts. It also sums them, so that the job can be checked, and keeps the names of
 * their charts.
 */
public final class CountReducer extends PlaySumReducer {
    private final PlaySum written = new PlaySum();
    private ChartNames charts;

    @Override
    protected void setup(Context context) {
        charts = new ChartNames(context, JobSettings.keyColumns(context.getConfiguration()));
    }

    @Override
    protected void reduce(Text video, Iterable<LongWritable> plays, Context context)
            throws IOException, InterruptedException {
        super.reduce(video, plays, context);
        written.add(lastSum());
        charts.add(video);
    }

    @Override
    protected void cleanup(Context context) throws IOException {
        charts.close();
        written.report(PlaySum.Of.COUNTS_WRITTEN, context);
    }
}
