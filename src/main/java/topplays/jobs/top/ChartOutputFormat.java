package topplays.jobs.top;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import topplays.jobs.sums.CountLineBuffer;
import topplays.jobs.sums.LineOutputFormat;

/** Writes a line for each record: its key, or if its value is a text, the key, TAB and that text. */
public final class ChartOutputFormat extends LineOutputFormat<Writable> {
    @Override
    protected RecordWriter<Text, Writable> writer(OutputStream out) {
        return new Rows(out);
    }

    private static final class Rows extends RecordWriter<Text, Writable> {
        private final CountLineBuffer lines;

        Rows(OutputStream out) {
            lines = new CountLineBuffer(out);
        }

        @Override
        public void write(Text key, Writable value) throws IOException {
            if (value instanceof Text text) {
                lines.write(key, text);
            } else {
                lines.write(key);
            }
        }

        @Override
        public void close(TaskAttemptContext context) throws IOException {
            lines.close();
        }
    }
}
