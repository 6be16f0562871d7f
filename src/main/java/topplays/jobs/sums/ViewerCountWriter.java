package topplays.jobs.sums;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/** Writes {@code video⇥plays⇥viewers} lines. */
final class ViewerCountWriter extends RecordWriter<Text, PlaysAndViewers> {
    private final CountLineBuffer lines;

    ViewerCountWriter(OutputStream out) {
        lines = new CountLineBuffer(out);
    }

    @Override
    public void write(Text video, PlaysAndViewers figures) throws IOException {
        lines.begin(video);
        lines.figure(figures.plays());
        lines.figure(figures.viewers());
        lines.end();
    }

    @Override
    public void close(TaskAttemptContext context) throws IOException {
        lines.close();
    }
}
