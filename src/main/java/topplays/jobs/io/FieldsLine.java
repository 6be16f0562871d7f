package topplays.jobs.io;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import topplays.bytes.ByteOrderMark;
import topplays.bytes.ByteSearch;
import topplays.format.settings.W3cFields;
import topplays.storage.input.Compression;

/** Finds {@code #Fields} lines of W3C logs, so that a task knows the columns of the lines in the middle of a file. */
public final class FieldsLine {
    private static final int WINDOW = 1 << 20;
    private static final int LONGEST = 1 << 16;

    private final FSDataInputStream in;
    private byte[] window = {};
    private long start;

    private FieldsLine(FSDataInputStream in) {
        this.in = in;
    }

    /**
     * Returns the last {@code #Fields} line before a position, without its LF. It searches backwards, so a file whose only
     * such line is at the top is read up to the position.
     *
     * @param position the start of a line; 0 for an archive
     */
    public static Optional<byte[]> before(long position, Path file, Configuration conf) throws IOException {
        if (position == 0) {
            return Optional.empty();
        }
        if (Compression.of(file, conf) != Compression.NONE) {
            throw new IOException("a compressed W3C log must be read by one task, from its start: " + file);
        }
        try (FSDataInputStream in = file.getFileSystem(conf).open(file)) {
            return new FieldsLine(in).last(position);
        }
    }

    private Optional<byte[]> last(long position) throws IOException {
        long end = position;
        while (end > 0) {
            read(Math.max(0, end - WINDOW), Math.min(position, end + LONGEST));
            Optional<byte[]> found = lastBefore((int) (end - start));
            if (found.isPresent()) {
                return found;
            }
            end = start;
        }
        return Optional.empty();
    }

    /** Reads the bytes between two positions, and the byte before them, which may be an LF. */
    private void read(long from, long to) throws IOException {
        long first = Math.max(0, from - 1);
        window = new byte[(int) (to - first)];
        in.readFully(first, window);
        start = from;
        if (first == from) {
            byte[] withLineFeed = new byte[window.length + 1];
            withLineFeed[0] = '\n';
            System.arraycopy(window, 0, withLineFeed, 1, window.length);
            window = withLineFeed;
        }
    }

    /** Returns the last such line that begins in the first {@code length} bytes of the window. */
    private Optional<byte[]> lastBefore(int length) {
        Optional<byte[]> last = Optional.empty();
        int at = ByteSearch.first('#', window, 1, length + 1);
        while (at <= length) {
            if (startsLine(at) && W3cFields.isIn(window, at, window.length)) {
                last = Optional.of(Arrays.copyOfRange(window, at, ByteSearch.first('\n', window, at, window.length)));
            }
            at = ByteSearch.first('#', window, at + 1, length + 1);
        }
        return last;
    }

    private boolean startsLine(int at) {
        int mark = at - ByteOrderMark.LENGTH;
        return window[at - 1] == '\n'
                || (mark >= 1 && window[mark - 1] == '\n' && ByteOrderMark.isAt(window, mark, at));
    }

    /** Returns the first {@code #Fields} line of the lines at the top of a file that begin with {@code #}. */
    public static Optional<byte[]> first(Path file, Configuration conf) throws IOException {
        try (InputStream in = new BufferedInputStream(Compression.open(file, conf))) {
            byte[] line = line(in);
            int start = ByteOrderMark.end(line, 0, line.length);
            while (line.length > start && line[start] == '#') {
                if (W3cFields.isIn(line, start, line.length)) {
                    return Optional.of(Arrays.copyOfRange(line, start, line.length));
                }
                line = line(in);
                start = 0;
            }
            return Optional.empty();
        }
    }

    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n' && line.size() < LONGEST; next = in.read()) {
            line.write(next);
        }
        return line.toByteArray();
    }
}
