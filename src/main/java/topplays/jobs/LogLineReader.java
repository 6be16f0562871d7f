package topplays.jobs;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.LineRecordReader;

/** Hadoop's reader of lines, which ends a line at LF only, says which file it could not read, and stops when it is told. */
final class LogLineReader extends LineRecordReader {
    private Path file;
    private boolean archive;

    LogLineReader() {
        super(new byte[] {'\n'});
    }

    @Override
    public void initialize(InputSplit split, TaskAttemptContext context) throws IOException {
        file = ((FileSplit) split).getPath();
        archive = new CompressionCodecFactory(context.getConfiguration()).getCodec(file) != null;
        try {
            super.initialize(split, context);
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    @Override
    public boolean nextKeyValue() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("the job was killed");
        }
        try {
            return super.nextKeyValue();
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private IOException unreadable(Exception e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new IOException(
                archive
                        ? "cannot read " + file + ", corrupt or cut off? (" + reason
                                + "); --on-corrupt skip leaves such archives out"
                        : "cannot read " + file + ": " + reason,
                e);
    }
}
