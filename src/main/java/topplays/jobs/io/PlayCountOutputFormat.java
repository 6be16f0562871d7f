package topplays.jobs.io;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
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
 * Writes play counts as {@code video⇥plays} lines: the same files and bytes as {@link TextOutputFormat}.
 *
 * <p>Does not extend {@link FileOutputFormat}: for its subclasses Hadoop sums the file system's statistics before and
 * after each record, which takes longer than writing the record.
 */
public final class PlayCountOutputFormat extends OutputFormat<Text, LongWritable> {
    private final FileOutputFormat<Text, LongWritable> files = new TextOutputFormat<>();

    @Override
    public void checkOutputSpecs(JobContext job) throws IOException {
        files.checkOutputSpecs(job);
    }

    @Override
    public OutputCommitter getOutputCommitter(TaskAttemptContext context) throws IOException {
        return files.getOutputCommitter(context);
    }

    @Override
    public RecordWriter<Text, LongWritable> getRecordWriter(TaskAttemptContext context) throws IOException {
        Path file = files.getDefaultWorkFile(context, "");
        return new PlayCountWriter(DurableFiles.create(file.getFileSystem(context.getConfiguration()), file));
    }
}
