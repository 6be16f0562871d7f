package topplays.jobs.tasks;

import java.io.IOException;
import org.apache.hadoop.io.BinaryComparable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Mapper;
import topplays.jobs.io.LineBlock;
import topplays.model.PlayCount;
import topplays.model.PlayCountLines;
import topplays.model.RankedBy;
import topplays.tally.TopPlays;

/**
 * Keeps the K best of the videos it reads and emits them at the end.
 *
 * <p>A value is one {@code video⇥plays} or {@code video⇥plays⇥viewers} line, or several separated by LF.
 */
public final class TopMapper extends Mapper<LongWritable, BinaryComparable, ChartKey, NullWritable> {
    private PlayCountBlock counts;
    private final ChartKey key = new ChartKey();
    private final PlaySum plays = new PlaySum();
    private long videos;
    private RankedBy by;
    private TopPlays top;

    /** The job's counter of videos. */
    public enum Counted {
        VIDEOS_READ
    }

    @Override
    protected void setup(Context context) {
        counts = new PlayCountBlock(JobSettings.figures(context.getConfiguration()));
        by = JobSettings.rankedBy(context.getConfiguration());
        top = new TopPlays(JobSettings.chartLength(context.getConfiguration()), by);
    }

    @Override
    protected void map(LongWritable offset, BinaryComparable lines, Context context) throws IOException {
        counts.start(LineBlock.fileOf(lines, context), offset.get(), lines);
        while (counts.next()) {
            PlayCountLines line = counts.line();
            videos++;
            plays.add(line.plays());
            top.offer(line.videoSource(), line.videoStart(), line.videoEnd(), line.plays(), line.viewers());
        }
    }

    @Override
    protected void cleanup(Context context) throws IOException, InterruptedException {
        for (PlayCount count : top.best()) {
            key.set(count, by);
            context.write(key, NullWritable.get());
        }
        plays.report(PlaySum.Of.COUNTS_READ, context);
        context.getCounter(Counted.VIDEOS_READ).increment(videos);
    }
}
