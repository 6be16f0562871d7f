package topplays.jobs.sums;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.io.Text;
import topplays.bytes.WholeNumber;

/** Writes lines of a video and its figures, each after a TAB, through a buffer. */
public final class CountLineBuffer implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;
    /** Two figures, each after a TAB, and LF. */
    private static final int MAX_BYTES_AFTER_ID = 2 * (1 + WholeNumber.MOST_DIGITS) + 1;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;

    /** A buffer for lines to this stream, which it closes. */
    public CountLineBuffer(OutputStream out) {
        this.out = out;
    }

    /** Writes a line of a key, TAB and a value, which together are shorter than 64 KiB. */
    public void write(Text key, Text value) throws IOException {
        begin(key, value.getLength() + 2);
        buffer[filled++] = '\t';
        append(value);
        end();
    }

    /** Writes a line, which is shorter than 64 KiB. */
    public void write(Text line) throws IOException {
        begin(line, 1);
        end();
    }

    /** Begins the line of a video. */
    public void begin(Text video) throws IOException {
        begin(video, MAX_BYTES_AFTER_ID);
    }

    private void begin(Text key, int bytesAfter) throws IOException {
        if (buffer.length - filled < key.getLength() + bytesAfter) {
            flush();
        }
        append(key);
    }

    private void append(Text text) {
        System.arraycopy(text.getBytes(), 0, buffer, filled, text.getLength());
        filled += text.getLength();
    }

    /** Adds a figure to the line, at most two. */
    public void figure(long number) {
        buffer[filled++] = '\t';
        filled = WholeNumber.write(number, buffer, filled);
    }

    /** Ends the line. */
    public void end() {
        buffer[filled++] = '\n';
    }

    private void flush() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        try (OutputStream open = out) {
            flush();
        }
    }
}
