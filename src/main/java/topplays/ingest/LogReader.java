package topplays.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import topplays.model.EventLines;
import topplays.model.LineCounts;

/** Reads a log from a stream: what is there of it, as events, at the pace that its owner sets. Not thread-safe. */
final class LogReader implements Closeable {
    private final InputStream in;
    private final LineBuffer buffer;
    private final LogLines lines;

    /** @param position how many bytes of the log lie before the stream's next one */
    LogReader(InputStream in, long position, LogLines lines) {
        this.in = in;
        this.buffer = new LineBuffer(lines.file(), position);
        this.lines = lines;
    }

    /** Takes what one read of the stream gives; false if that is its end, for now. */
    boolean fill() throws IOException {
        return buffer.fill(in);
    }

    /** Reads lines that are there until the events have that many bytes; false if that is not reached. */
    boolean read(EventLines into, int atLeastBytes, long arrivalMillis) throws IOException {
        while (into.length() < atLeastBytes) {
            if (!buffer.next()) {
                return false;
            }
            readLine(into, arrivalMillis);
        }
        return true;
    }

    /** Reads the last line, if it has no LF: there will be no more. */
    void readUnended(EventLines into, long arrivalMillis) throws IOException {
        if (buffer.nextUnended()) {
            readLine(into, arrivalMillis);
        }
    }

    private void readLine(EventLines into, long arrivalMillis) throws IOException {
        lines.read(buffer.bytes(), buffer.start(), buffer.end(), arrivalMillis, into);
    }

    /** Passes over the line that is next; tells how many bytes it had without its line end. */
    int passOverLine() throws IOException {
        while (!buffer.next()) {
            if (!buffer.fill(in)) {
                return buffer.nextUnended() ? buffer.end() - buffer.start() : 0;
            }
        }
        int length = buffer.end() - buffer.start();
        return length > 0 && buffer.bytes()[buffer.end() - 1] == '\r' ? length - 1 : length;
    }

    /** Up to which byte of the log all has been read. */
    long position() {
        return buffer.position();
    }

    /** Up to which line all has been read. */
    long line() {
        return lines.number();
    }

    /** The lines that were read here. */
    LineCounts counts() {
        return lines.counts();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
