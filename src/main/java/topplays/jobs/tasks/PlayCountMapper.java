package topplays.jobs.tasks;

import java.io.IOException;
import org.apache.hadoop.io.BinaryComparable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Mapper;
import topplays.jobs.io.LineBlock;
import topplays.model.PlayCountLines;

/** Emits the play counts of {@code video⇥plays} lines, to be summed over several COUNTS. */
public final class PlayCountMapper extends Mapper<LongWritable, BinaryComparable, Text, LongWritable> {
    private final PlayCountBlock counts = new PlayCountBlock();
    private final Text video = new Text();
    private final LongWritable plays = new LongWritable();

    @Override
    protected void map(LongWritable offset, BinaryComparable lines, Context context)
            throws IOException, InterruptedException {
        counts.start(LineBlock.fileOf(lines, context), offset.get(), lines);
        while (counts.next()) {
            PlayCountLines line = counts.line();
            video.set(line.videoSource(), line.videoStart(), line.videoEnd() - line.videoStart());
            plays.set(line.plays());
            context.write(video, plays);
        }
    }
}
