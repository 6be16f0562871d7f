package topplays.jobs.audience;

import java.io.IOException;
import java.util.Arrays;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Reducer;
import topplays.jobs.findings.ChartNames;
import topplays.jobs.sums.LineText;
import topplays.jobs.tasks.JobSettings;
import topplays.jobs.tasks.PlaySum;

/**
 * Counts the viewers of each chart, of those that this reducer gets: a line {@code [column⇥…]audience}, in the order of the columns'
 * bytes. A key is one viewer of a chart, as in a {@link ViewersFile}. Also sums the plays, so that the job can be checked.
 */
public final class AudienceReducer extends Reducer<Text, LongWritable, Text, NullWritable> {
    private final PlaySum plays = new PlaySum();
    private final Text chart = new Text();
    private final LineText line = new LineText();
    private int keyColumns;
    private long viewers;
    private long all;

    /** The job's counter of viewers, of all charts. */
    public enum Counted {
        VIEWERS
    }

    /** The audiences of all charts that such a job found, added up. */
    public static long total(Counters counters) {
        return counters.findCounter(Counted.VIEWERS).getValue();
    }

    @Override
    protected void setup(Context context) {
        keyColumns = JobSettings.keyColumns(context.getConfiguration());
    }

    @Override
    protected void reduce(Text key, Iterable<LongWritable> parts, Context context)
            throws IOException, InterruptedException {
        for (LongWritable part : parts) {
            plays.add(part.get());
        }
        int end = ChartNames.chartEnd(key, keyColumns);
        if (!Arrays.equals(chart.getBytes(), 0, chart.getLength(), key.getBytes(), 0, end)) {
            write(context);
            chart.set(key.getBytes(), 0, end);
        }
        viewers++;
    }

    private void write(Context context) throws IOException, InterruptedException {
        if (viewers > 0) {
            line.begin(chart.getBytes(), 0, chart.getLength()).number(viewers);
            context.write(line.text(), NullWritable.get());
        }
        all += viewers;
        viewers = 0;
    }

    @Override
    protected void cleanup(Context context) throws IOException, InterruptedException {
        write(context);
        plays.report(PlaySum.Of.COUNTS_WRITTEN, context);
        context.getCounter(Counted.VIEWERS).increment(all);
    }
}
