package topplays.jobs.tasks;

import java.io.IOException;
import org.apache.hadoop.io.BinaryComparable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Mapper;
import topplays.jobs.io.LineBlock;
import topplays.model.PlayCountLines;

/** Emits the play counts of COUNTS, to be summed over several, and sums them. Viewers are left out. */
public final class PlayCountMapper extends Mapper<LongWritable, BinaryComparable, Text, LongWritable> {
    private PlayCountBlock counts;
    private final Text video = new Text();
    private final LongWritable plays = new LongWritable();
    private final PlaySum read = new PlaySum();

    @Override
    protected void setup(Context context) {
        counts = new PlayCountBlock(JobSettings.figures(context.getConfiguration()));
    }

    @Override
    protected void map(LongWritable offset, BinaryComparable lines, Context context)
            throws IOException, InterruptedException {
        counts.start(LineBlock.fileOf(lines, context), offset.get(), lines);
        while (counts.next()) {
            PlayCountLines line = counts.line();
            video.set(line.videoSource(), line.videoStart(), line.videoEnd() - line.videoStart());
            plays.set(line.plays());
            read.add(line.plays());
            context.write(video, plays);
        }
    }

    @Override
    protected void cleanup(Context context) {
        read.report(PlaySum.Of.COUNTS_READ, context);
    }
}
