package topplays.jobs.sums;

import java.io.IOException;
import org.apache.hadoop.io.Text;
import topplays.jobs.findings.ChartNames;
import topplays.jobs.tasks.JobSettings;
import topplays.jobs.tasks.PlaySum;

/**
 * The {@link PlaysAndViewersReducer} that writes a job's counts. It also sums them, so that the job can be checked, and keeps the
 * names of their charts.
 */
public final class ViewerCountReducer extends PlaysAndViewersReducer {
    private final PlaySum plays = new PlaySum();
    private final PlaySum viewers = new PlaySum();
    private ChartNames charts;

    @Override
    protected void setup(Context context) {
        charts = new ChartNames(context, JobSettings.keyColumns(context.getConfiguration()));
    }

    @Override
    protected void reduce(Text video, Iterable<PlaysAndViewers> parts, Context context)
            throws IOException, InterruptedException {
        super.reduce(video, parts, context);
        plays.add(lastSum().plays());
        viewers.add(lastSum().viewers());
        charts.add(video);
    }

    @Override
    protected void cleanup(Context context) throws IOException {
        charts.close();
        plays.report(PlaySum.Of.COUNTS_WRITTEN, context);
        viewers.report(PlaySum.Of.VIEWERS_WRITTEN, context);
    }
}
