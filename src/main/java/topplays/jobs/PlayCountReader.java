package topplays.jobs;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;

/** Reads play counts, a line a video; a line that is none fails the task and is named. */
final class PlayCountReader extends RecordReader<Text, LongWritable> {
    private final LogLineReader lines = new LogLineReader();
    private final Text video = new Text();
    private final LongWritable plays = new LongWritable();
    private InputSplit split;

    @Override
    public void initialize(InputSplit split, TaskAttemptContext context) throws IOException {
        this.split = split;
        lines.initialize(split, context);
    }

    @Override
    public boolean nextKeyValue() throws IOException {
        if (!lines.nextKeyValue()) {
            return false;
        }
        Text line = lines.getCurrentValue();
        int tab = line.find("\t");
        try {
            plays.set(Long.parseLong(Text.decode(line.getBytes(), tab + 1, line.getLength() - tab - 1)));
        } catch (NumberFormatException | CharacterCodingException e) {
            throw notACount(e);
        }
        if (tab < 1 || plays.get() < 0) {
            throw notACount(null);
        }
        video.set(line.getBytes(), 0, tab);
        return true;
    }

    private IOException notACount(Exception cause) {
        return new IOException(
                "no line of play counts at byte " + lines.getCurrentKey() + " of " + ((FileSplit) split).getPath(),
                cause);
    }

    @Override
    public Text getCurrentKey() {
        return video;
    }

    @Override
    public LongWritable getCurrentValue() {
        return plays;
    }

    @Override
    public float getProgress() throws IOException {
        return lines.getProgress();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
