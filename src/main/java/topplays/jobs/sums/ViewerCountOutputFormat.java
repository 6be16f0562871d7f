package topplays.jobs.sums;

import java.io.OutputStream;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.RecordWriter;

/** Writes plays and viewers as {@code video⇥plays⇥viewers} lines. */
public final class ViewerCountOutputFormat extends LineOutputFormat<PlaysAndViewers> {
    @Override
    protected RecordWriter<Text, PlaysAndViewers> writer(OutputStream out) {
        return new ViewerCountWriter(out);
    }
}
