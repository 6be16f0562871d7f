package topplays.jobs;

import java.io.IOException;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Mapper;
import topplays.model.PlayCount;
import topplays.model.TopPlays;

/** Keeps the K most played of the videos it reads, each with its whole count, and emits them at the end. */
public final class TopMapper extends Mapper<Text, LongWritable, ChartKey, NullWritable> {
    private final ChartKey key = new ChartKey();
    private final PlaySum read = new PlaySum();
    private TopPlays top;

    @Override
    protected void setup(Context context) {
        top = new TopPlays(JobSettings.chartLength(context.getConfiguration()));
    }

    @Override
    protected void map(Text video, LongWritable plays, Context context) {
        read.add(plays.get());
        top.offer(video.getBytes(), 0, video.getLength(), plays.get());
    }

    @Override
    protected void cleanup(Context context) throws IOException, InterruptedException {
        for (PlayCount count : top.best()) {
            key.set(count);
            context.write(key, NullWritable.get());
        }
        read.report(PlaySum.Of.COUNTS_READ, context);
    }
}
