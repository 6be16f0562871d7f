package topplays.jobs;

import java.io.IOException;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Reducer;

/** Adds up the ones of a {@link WordCountMapper}. */
public final class WordCountReducer extends Reducer<Text, LongWritable, Text, LongWritable> {
    private final LongWritable sum = new LongWritable();

    @Override
    protected void reduce(Text video, Iterable<LongWritable> ones, Context context)
            throws IOException, InterruptedException {
        long plays = 0;
        for (LongWritable one : ones) {
            plays += one.get();
        }
        sum.set(plays);
        context.write(video, sum);
    }
}
