package topplays.jobs.tasks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Reducer;
import topplays.model.CompetitionRank;

/** Ranks the play counts, which arrive in chart order, and writes the first K: {@code rank⇥video⇥plays}. */
public final class TopReducer extends Reducer<ChartKey, NullWritable, LongWritable, Text> {
    private final LongWritable rank = new LongWritable();
    private final Text row = new Text();
    private final CompetitionRank ranks = new CompetitionRank();
    private int rowsLeft;

    @Override
    protected void setup(Context context) {
        rowsLeft = JobSettings.chartLength(context.getConfiguration());
    }

    @Override
    protected void reduce(ChartKey count, Iterable<NullWritable> once, Context context)
            throws IOException, InterruptedException {
        if (rowsLeft == 0) {
            return;
        }
        rowsLeft--;
        rank.set(ranks.next(count.plays()));
        byte[] plays = ("\t" + count.plays()).getBytes(StandardCharsets.US_ASCII);
        row.set(count.video());
        row.append(plays, 0, plays.length);
        context.write(rank, row);
    }
}
