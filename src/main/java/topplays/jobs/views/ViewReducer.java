package topplays.jobs.views;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.mapreduce.Reducer;
import topplays.jobs.audience.ViewersFile;
import topplays.jobs.tasks.JobSettings;
import topplays.rule.PlayCounter;
import topplays.rule.PlayRule;

/**
 * Applies the rule to the views of each viewer of a video, and emits the plays of each video, or of each row of counts with it, by
 * these viewers, with their number if viewers are counted. A row may be emitted several times, each time for other viewers. If an
 * audience is counted, it also writes the viewers.
 */
public final class ViewReducer extends Reducer<Text, LongWritable, Text, Writable> {
    private final ViewSums sums = new ViewSums();
    private ViewLayout layout;
    private PlayRule rule;
    private PlayCounter counter;
    private RowPlays rows;
    private Optional<ViewersFile> audience = Optional.empty();

    @Override
    protected void setup(Context context) throws IOException {
        rule = JobSettings.rule(context.getConfiguration());
        layout = ViewLayout.of(rule, JobSettings.keys(context.getConfiguration()));
        counter = new PlayCounter(rule);
        audience = rule.countsAudience() ? Optional.of(new ViewersFile(context)) : Optional.empty();
        rows = new RowPlays(layout.keyColumns() > 0, rule.countsViewers(), audience);
    }

    @Override
    protected void reduce(Text key, Iterable<LongWritable> views, Context context)
            throws IOException, InterruptedException {
        ViewKey view = ViewKey.of(key, layout);
        if (!rows.isOf(key.getBytes(), ViewKey.VIDEO, view.videoLength())) {
            rows.emit(context);
            rows.begin(key.getBytes(), ViewKey.VIDEO, view.videoLength());
        }
        if (view.hasViewer()) {
            addViewer(key, views);
        } else {
            addUnknown(key, views);
        }
        if (rows.isFull()) {
            rows.emit(context);
        }
    }

    /** The key changes with each value. */
    private void addViewer(Text key, Iterable<LongWritable> views) throws IOException, InterruptedException {
        counter.begin();
        for (LongWritable each : views) {
            ViewKey view = ViewKey.of(key, layout);
            long plays = layout.order().hasTime()
                    ? counter.add(view.second(), view.nano(), amountOf(view), each.get())
                    : counter.addToPeriod(view.period(), each.get());
            rows.add(view, plays);
        }
        rows.endViewer(key);
        sums.add(counter);
    }

    private BigDecimal amountOf(ViewKey view) {
        return layout.hasAmount() ? new BigDecimal(view.amount()) : BigDecimal.ZERO;
    }

    /** Each view without a viewer is a play. */
    private void addUnknown(Text key, Iterable<LongWritable> views) {
        for (LongWritable each : views) {
            rows.add(ViewKey.of(key, layout), each.get());
            sums.addPlays(each.get());
        }
        rows.endUnknown();
    }

    @Override
    protected void cleanup(Context context) throws IOException, InterruptedException {
        rows.emit(context);
        if (audience.isPresent()) {
            audience.get().close();
        }
        sums.report(context);
    }
}
