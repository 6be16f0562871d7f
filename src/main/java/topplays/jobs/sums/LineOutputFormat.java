package topplays.jobs.sums;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.OutputCommitter;
import org.apache.hadoop.mapreduce.OutputFormat;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.TextOutputFormat;
import topplays.storage.DurableFiles;

/**
 * Writes a line for each record: the same files as {@link TextOutputFormat}.
 *
 * <p>Does not extend {@link FileOutputFormat}: for its subclasses Hadoop sums the file system's statistics before and
 * after each record, which takes longer than writing the record.
 */
public abstract class LineOutputFormat<V> extends OutputFormat<Text, V> {
    private final FileOutputFormat<Text, V> files = new TextOutputFormat<>();

    @Override
    public void checkOutputSpecs(JobContext job) throws IOException {
        files.checkOutputSpecs(job);
    }

    @Override
    public OutputCommitter getOutputCommitter(TaskAttemptContext context) throws IOException {
        return files.getOutputCommitter(context);
    }

    @Override
    public RecordWriter<Text, V> getRecordWriter(TaskAttemptContext context) throws IOException {
        Path file = files.getDefaultWorkFile(context, "");
        return writer(DurableFiles.create(file.getFileSystem(context.getConfiguration()), file));
    }

    /** Returns a writer of lines, which closes the stream. */
    protected abstract RecordWriter<Text, V> writer(OutputStream out);
}
