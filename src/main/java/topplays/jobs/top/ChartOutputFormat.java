package topplays.jobs.top;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.TextOutputFormat;
import topplays.storage.DurableFiles;

/** A {@link TextOutputFormat} for the rows of charts. Its files are on disk when they are closed. */
public final class ChartOutputFormat extends TextOutputFormat<Text, Text> {
    @Override
    public RecordWriter<Text, Text> getRecordWriter(TaskAttemptContext context) throws IOException {
        Path file = getDefaultWorkFile(context, "");
        return new LineRecordWriter<>(DurableFiles.create(file.getFileSystem(context.getConfiguration()), file), "\t");
    }
}
