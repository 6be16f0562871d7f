package topplays.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import topplays.model.EventLines;
import topplays.model.LineCounts;

/** Reads the available lines of a stream as events, as many as the caller asks for. Not thread-safe. */
public final class LogReader implements Closeable {
    private final InputStream in;
    private final LineBuffer buffer;
    private final LogLines lines;

    /** Reads a log from its first byte. */
    LogReader(InputStream in, LogLines lines) {
        this(in, 0, new byte[0], lines);
    }

    /**
     * Reads a log from a position.
     *
     * @param position the number of bytes of the log before the stream's next one
     * @param before the last of these bytes, at most {@value FileFingerprint#TAIL_BYTES}
     */
    public LogReader(InputStream in, long position, byte[] before, LogLines lines) {
        this.in = in;
        this.buffer = new LineBuffer(lines.file(), lines.syntax(), position, before);
        this.lines = lines;
    }

    /** Takes the bytes of one read of the stream. Returns false at its present end. */
    public boolean fill() throws IOException {
        return buffer.fill(in);
    }

    /** Reads available lines until the events have that many bytes. Returns false if they end before. */
    public boolean read(EventLines into, int atLeastBytes, long arrivalMillis) throws IOException {
        while (into.length() < atLeastBytes) {
            if (!buffer.next()) {
                return false;
            }
            readLine(into, arrivalMillis);
        }
        return true;
    }

    /** Reads the rest, such as a last line without LF, once no more can follow. */
    public void readUnended(EventLines into, long arrivalMillis) throws IOException {
        while (buffer.nextUnended()) {
            readLine(into, arrivalMillis);
        }
    }

    private void readLine(EventLines into, long arrivalMillis) throws IOException {
        lines.read(buffer.bytes(), buffer.start(), buffer.end(), arrivalMillis, into);
    }

    /** Skips the next line and returns its length in bytes without the line end. */
    int passOverLine() throws IOException {
        while (!buffer.next()) {
            if (!buffer.fill(in)) {
                return buffer.nextUnended() ? buffer.end() - buffer.start() : 0;
            }
        }
        int length = buffer.end() - buffer.start();
        return length > 0 && buffer.bytes()[buffer.end() - 1] == '\r' ? length - 1 : length;
    }

    /** Whether the bytes that were read end with the beginning of a line. */
    boolean hasRest() {
        return buffer.hasRest();
    }

    /** Identifies the bytes before {@link #position}. */
    public FileFingerprint tail() {
        return buffer.tail();
    }

    /** Up to {@code most} of the last bytes that were read from the stream. */
    public byte[] lastFilled(int most) {
        return buffer.lastFilled(most);
    }

    /** The log's position after the lines that were read. */
    public long position() {
        return buffer.position();
    }

    /** The number of the last line that was read. */
    public long line() {
        return lines.number();
    }

    /** The lines that were read here. */
    public LineCounts counts() {
        return lines.counts();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
