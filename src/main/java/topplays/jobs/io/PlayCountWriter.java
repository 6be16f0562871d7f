package topplays.jobs.io;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/** Writes {@code video⇥plays} lines. */
final class PlayCountWriter extends RecordWriter<Text, LongWritable> {
    private static final int BUFFER_BYTES = 1 << 16;
    /** TAB, the digits of a long, LF. */
    private static final int MAX_BYTES_AFTER_ID = 21;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;

    PlayCountWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(Text video, LongWritable plays) throws IOException {
        if (buffer.length - filled < video.getLength() + MAX_BYTES_AFTER_ID) {
            flush();
        }
        System.arraycopy(video.getBytes(), 0, buffer, filled, video.getLength());
        filled += video.getLength();
        buffer[filled++] = '\t';
        writeDigits(plays.get());
        buffer[filled++] = '\n';
    }

    private void writeDigits(long number) {
        int end = filled + 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            end++;
        }
        filled = end;
        long rest = number;
        do {
            buffer[--end] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
    }

    private void flush() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }

    @Override
    public void close(TaskAttemptContext context) throws IOException {
        try (OutputStream open = out) {
            flush();
        }
    }
}
