package topplays.jobs;

import java.io.IOException;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Mapper;

/** The plainest word count: reads event lines, {@code time⇥user⇥video}, and emits each video with a one. */
public final class WordCountMapper extends Mapper<LongWritable, Text, Text, LongWritable> {
    private static final LongWritable ONE = new LongWritable(1);

    private final Text video = new Text();

    @Override
    protected void map(LongWritable offset, Text line, Context context) throws IOException, InterruptedException {
        String[] columns = line.toString().split("\t", -1);
        if (columns.length == 3) {
            video.set(columns[2]);
            context.write(video, ONE);
        }
    }
}
