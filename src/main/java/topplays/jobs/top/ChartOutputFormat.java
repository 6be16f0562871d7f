package topplays.jobs.top;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import topplays.jobs.sums.CountLineBuffer;
import topplays.jobs.sums.LineOutputFormat;

/** Writes the rows of charts: key, TAB, value. */
public final class ChartOutputFormat extends LineOutputFormat<Text> {
    @Override
    protected RecordWriter<Text, Text> writer(OutputStream out) {
        return new Rows(out);
    }

    private static final class Rows extends RecordWriter<Text, Text> {
        private final CountLineBuffer lines;

        Rows(OutputStream out) {
            lines = new CountLineBuffer(out);
        }

        @Override
        public void write(Text place, Text row) throws IOException {
            lines.write(place, row);
        }

        @Override
        public void close(TaskAttemptContext context) throws IOException {
            lines.close();
        }
    }
}
