package topplays.bench.peer;

import java.io.IOException;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Mapper;

/** The mapper of {@link StockMapReduceChart}: one play for the third field of each line, split in the usual way. */
public final class StockMapper extends Mapper<LongWritable, Text, Text, LongWritable> {
    private final Text video = new Text();
    private final LongWritable one = new LongWritable(1);

    @Override
    @SuppressWarnings("StringSplitter") // the usual way is measured
    protected void map(LongWritable offset, Text line, Context context) throws IOException, InterruptedException {
        video.set(line.toString().split("\t")[2]);
        context.write(video, one);
    }
}
