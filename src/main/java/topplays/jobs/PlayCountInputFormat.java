package topplays.jobs;

import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;

/** Reads the {@code video⇥plays} lines of play counts. */
public final class PlayCountInputFormat extends FileInputFormat<Text, LongWritable> {
    @Override
    public RecordReader<Text, LongWritable> createRecordReader(InputSplit split, TaskAttemptContext context) {
        return new PlayCountReader();
    }
}
