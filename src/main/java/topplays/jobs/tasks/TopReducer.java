package topplays.jobs.tasks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Reducer;
import topplays.model.CompetitionRank;

/** Ranks the play counts, which arrive in chart order, and writes the first K: {@code rank⇥video⇥plays[⇥viewers]}. */
public final class TopReducer extends Reducer<ChartKey, NullWritable, LongWritable, Text> {
    private final LongWritable rank = new LongWritable();
    private final Text row = new Text();
    private CompetitionRank ranks;
    private boolean writesViewers;
    private int rowsLeft;

    @Override
    protected void setup(Context context) {
        ranks = new CompetitionRank(JobSettings.rankedBy(context.getConfiguration()));
        writesViewers = JobSettings.chartHasViewers(context.getConfiguration());
        rowsLeft = JobSettings.chartLength(context.getConfiguration());
    }

    @Override
    protected void reduce(ChartKey count, Iterable<NullWritable> once, Context context)
            throws IOException, InterruptedException {
        if (rowsLeft == 0) {
            return;
        }
        rowsLeft--;
        rank.set(ranks.next(count.figure()));
        String figures = "\t" + count.plays() + (writesViewers ? "\t" + count.viewers() : "");
        byte[] cells = figures.getBytes(StandardCharsets.US_ASCII);
        row.set(count.video());
        row.append(cells, 0, cells.length);
        context.write(rank, row);
    }
}
