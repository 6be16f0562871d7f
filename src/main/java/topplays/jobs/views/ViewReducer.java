package topplays.jobs.views;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.mapreduce.Reducer;
import topplays.jobs.sums.PlaysAndViewers;
import topplays.jobs.tasks.JobSettings;
import topplays.rule.PlayCounter;
import topplays.rule.PlayRule;

/**
 * Applies the rule to the views of each viewer of a video, and emits the plays of each video by these viewers, with their
 * number if viewers are counted. A video may be emitted several times, each time for other viewers.
 */
public final class ViewReducer extends Reducer<Text, LongWritable, Text, Writable> {
    private final Text video = new Text();
    private final LongWritable videoPlays = new LongWritable();
    private final PlaysAndViewers videoPlaysAndViewers = new PlaysAndViewers();
    private final ViewSums sums = new ViewSums();
    private PlayRule rule;
    private PlayCounter counter;
    private long plays;
    private long viewers;

    @Override
    protected void setup(Context context) throws IOException {
        rule = JobSettings.rule(context.getConfiguration());
        counter = new PlayCounter(rule);
    }

    @Override
    protected void reduce(Text key, Iterable<LongWritable> views, Context context)
            throws IOException, InterruptedException {
        ViewKey view = ViewKey.of(key);
        if (!isOfVideo(view, key)) {
            emit(context);
            video.set(key.getBytes(), ViewKey.VIDEO, view.videoLength());
        }
        if (view.hasViewer()) {
            addViewer(key, views);
        } else {
            addUnknown(views);
        }
    }

    private boolean isOfVideo(ViewKey view, Text key) {
        return Arrays.equals(
                video.getBytes(),
                0,
                video.getLength(),
                key.getBytes(),
                ViewKey.VIDEO,
                ViewKey.VIDEO + view.videoLength());
    }

    /** The key changes with each value. */
    private void addViewer(Text key, Iterable<LongWritable> views) {
        counter.begin();
        for (LongWritable each : views) {
            ViewKey view = ViewKey.of(key);
            if (rule.usesOrder()) {
                counter.add(view.second(), view.nano(), amountOf(view), each.get());
            } else {
                counter.addToPeriod(view.period(), each.get());
            }
        }
        plays = Math.addExact(plays, counter.plays());
        viewers += counter.plays() > 0 ? 1 : 0;
        sums.add(counter);
    }

    private BigDecimal amountOf(ViewKey view) {
        return rule.amount().isPresent() ? new BigDecimal(view.amount()) : BigDecimal.ZERO;
    }

    /** Each view without a viewer is a play. */
    private void addUnknown(Iterable<LongWritable> views) {
        for (LongWritable each : views) {
            plays = Math.addExact(plays, each.get());
            sums.addPlays(each.get());
        }
    }

    private void emit(Context context) throws IOException, InterruptedException {
        if (plays > 0) {
            videoPlays.set(plays);
            videoPlaysAndViewers.set(plays, viewers);
            context.write(video, rule.countsViewers() ? videoPlaysAndViewers : videoPlays);
        }
        plays = 0;
        viewers = 0;
    }

    @Override
    protected void cleanup(Context context) throws IOException, InterruptedException {
        emit(context);
        sums.report(context);
    }
}
