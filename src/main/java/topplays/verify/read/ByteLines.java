package topplays.verify.read;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.concurrent.Failures;
import topplays.verify.split.ByteText;

/** The lines of a file as {@link ByteText}, without their LF. */
public final class ByteLines implements Closeable {
    private static final String BYTE_ORDER_MARK = ByteText.encode("\uFEFF");
    private static final int BUFFER_BYTES = 1 << 16;
    /** The limit of the job too. */
    private static final int LONGEST_LINE = 64 << 20;

    private final Path file;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int filled;
    private boolean isCutOff;

    private ByteLines(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** The lines of a log, which may be an archive and may begin with a byte order mark. */
    public static ByteLines ofLog(Path file, Configuration conf) throws IOException {
        ByteLines lines = of(file, conf);
        try {
            lines = new ByteLines(file, LogArchive.open(file.getName(), lines.in));
            lines.skipByteOrderMark();
            return lines;
        } catch (IOException | RuntimeException e) {
            Failures.closeAfter(e, lines);
            throw unreadable(file, e);
        }
    }

    /** The lines of a file that is not compressed and has no byte order mark. */
    public static ByteLines of(Path file, Configuration conf) throws IOException {
        try {
            return new ByteLines(file, file.getFileSystem(conf).open(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private void skipByteOrderMark() throws IOException {
        filled = in.readNBytes(buffer, 0, BYTE_ORDER_MARK.length());
        if (ByteText.of(buffer, 0, filled).equals(BYTE_ORDER_MARK)) {
            filled = 0;
        }
    }

    /** Returns the next line, or empty after the last one. Bytes after the last LF are a line too. */
    public Optional<String> next() throws IOException {
        ByteArrayOutputStream begun = new ByteArrayOutputStream(0);
        while (at < filled || fill()) {
            int start = at;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            if (at < filled) {
                int end = at++;
                return Optional.of(
                        begun.size() == 0 ? ByteText.of(buffer, start, end) : text(begun, buffer, start, end));
            }
            begun.write(buffer, start, at - start);
            if (begun.size() > LONGEST_LINE) {
                throw new IOException("cannot read " + file + ": a line is longer than 64 MB; is this a log of lines?");
            }
        }
        isCutOff = begun.size() > 0;
        return isCutOff ? Optional.of(text(begun, buffer, at, at)) : Optional.empty();
    }

    private static String text(ByteArrayOutputStream begun, byte[] rest, int start, int end) {
        begun.write(rest, start, end - start);
        return begun.toString(StandardCharsets.ISO_8859_1);
    }

    /** The next byte, 0 to 255, or -1 at the end. */
    int nextByte() throws IOException {
        return at < filled || fill() ? buffer[at++] & 0xff : -1;
    }

    /** Whether the line last read had no LF. */
    public boolean isCutOff() {
        return isCutOff;
    }

    /** The failure for a JSON value that does not end. */
    IOException cutOff() {
        return new EOFException("cannot read " + file + ": it ends in the middle of a JSON value");
    }

    private boolean fill() throws IOException {
        try {
            at = 0;
            filled = Math.max(0, in.read(buffer, 0, buffer.length));
            return filled > 0;
        } catch (IOException | RuntimeException e) {
            throw unreadable(file, e);
        }
    }

    /** Decompressors report corruption by exceptions of either kind. */
    private static IOException unreadable(Path file, Exception e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new IOException("cannot read " + file + ": " + reason, e);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
