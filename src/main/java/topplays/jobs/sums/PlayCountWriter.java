package topplays.jobs.sums;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/** Writes {@code video⇥plays} lines. */
final class PlayCountWriter extends RecordWriter<Text, LongWritable> {
    private final CountLineBuffer lines;

    PlayCountWriter(OutputStream out) {
        lines = new CountLineBuffer(out);
    }

    @Override
    public void write(Text video, LongWritable plays) throws IOException {
        lines.begin(video);
        lines.figure(plays.get());
        lines.end();
    }

    @Override
    public void close(TaskAttemptContext context) throws IOException {
        lines.close();
    }
}
