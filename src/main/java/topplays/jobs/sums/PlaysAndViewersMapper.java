package topplays.jobs.sums;

import java.io.IOException;
import org.apache.hadoop.io.BinaryComparable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Mapper;
import topplays.jobs.io.LineBlock;
import topplays.jobs.tasks.JobSettings;
import topplays.jobs.tasks.PlayCountBlock;
import topplays.jobs.tasks.PlaySum;
import topplays.model.PlayCountLines;

/** Emits the plays and viewers of {@code video⇥plays⇥viewers} lines, and sums the viewers, so that the job can be checked. */
public final class PlaysAndViewersMapper extends Mapper<LongWritable, BinaryComparable, Text, PlaysAndViewers> {
    private PlayCountBlock counts;
    private final Text video = new Text();
    private final PlaysAndViewers figures = new PlaysAndViewers();
    private final PlaySum plays = new PlaySum();
    private final PlaySum viewers = new PlaySum();

    @Override
    protected void setup(Context context) {
        counts = new PlayCountBlock(JobSettings.countLines(context.getConfiguration()));
    }

    @Override
    protected void map(LongWritable offset, BinaryComparable lines, Context context)
            throws IOException, InterruptedException {
        counts.start(LineBlock.fileOf(lines, context), offset.get(), lines);
        while (counts.next()) {
            PlayCountLines line = counts.line();
            video.set(line.videoSource(), line.lineStart(), line.videoEnd() - line.lineStart());
            figures.set(line.plays(), line.viewers());
            plays.add(line.plays());
            viewers.add(line.viewers());
            context.write(video, figures);
        }
    }

    @Override
    protected void cleanup(Context context) {
        plays.report(PlaySum.Of.COUNTS_READ, context);
        viewers.report(PlaySum.Of.VIEWERS_READ, context);
    }
}
