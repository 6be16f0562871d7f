package topplays.jobs.sums;

import java.io.OutputStream;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.RecordWriter;

/** Writes play counts as {@code video⇥plays} lines. */
public final class PlayCountOutputFormat extends LineOutputFormat<LongWritable> {
    @Override
    protected RecordWriter<Text, LongWritable> writer(OutputStream out) {
        return new PlayCountWriter(out);
    }
}
