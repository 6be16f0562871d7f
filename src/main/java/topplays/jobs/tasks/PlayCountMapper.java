package topplays.jobs.tasks;

import java.io.IOException;
import org.apache.hadoop.io.BinaryComparable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Mapper;
import topplays.jobs.io.LineBlock;

/** Emits play counts as they stand in their {@code video⇥plays} lines, to be summed over several COUNTS. */
public final class PlayCountMapper extends Mapper<LongWritable, BinaryComparable, Text, LongWritable> {
    private final PlayCountScanner counts = new PlayCountScanner();
    private final Text video = new Text();
    private final LongWritable plays = new LongWritable();

    @Override
    protected void map(LongWritable offset, BinaryComparable lines, Context context)
            throws IOException, InterruptedException {
        counts.start(LineBlock.fileOf(lines, context), offset.get(), lines);
        while (counts.next()) {
            video.set(counts.videoSource(), counts.videoStart(), counts.videoEnd() - counts.videoStart());
            plays.set(counts.plays());
            context.write(video, plays);
        }
    }
}
