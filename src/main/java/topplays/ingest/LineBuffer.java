package topplays.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Bytes as they come from a log, given out line by line. A line ends at LF and nowhere else, and may be up to
 * {@value #LONGEST_LINE} bytes long; a byte order mark at the log's start belongs to no line.
 *
 * <p>A line's bytes stay until more are filled in. Not thread-safe.
 */
final class LineBuffer {
    static final int LONGEST_LINE = 1 << 26;

    private static final int FIRST_CAPACITY = 1 << 18;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final String file;
    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int filled;
    /** Where the first line that was not given out starts, and up to where it is known to have no LF. */
    private int nextStart;

    private int scanned;
    private int start;
    private int end;
    private long position;

    /**
     * Empty.
     *
     * @param file the log's name, for failures
     * @param position of the first byte that will be filled in, in the log
     */
    LineBuffer(String file, long position) {
        this.file = file;
        this.position = position;
    }

    /** Takes what one read of {@code in} gives; false if that is the end. */
    boolean fill(InputStream in) throws IOException {
        makeRoom();
        int read = in.read(bytes, filled, bytes.length - filled);
        filled += Math.max(0, read);
        return read >= 0;
    }

    private void makeRoom() throws IOException {
        System.arraycopy(bytes, nextStart, bytes, 0, filled - nextStart);
        filled -= nextStart;
        scanned -= nextStart;
        nextStart = 0;
        if (filled > LONGEST_LINE) {
            throw new IOException("%s: the line at byte %,d is longer than %,d bytes; is it a log?"
                    .formatted(file, position, LONGEST_LINE));
        }
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
    }

    /** Goes to the next line that has ended, if there is one. */
    boolean next() {
        while (scanned < filled) {
            if (bytes[scanned++] == '\n') {
                take(scanned - 1);
                return true;
            }
        }
        return false;
    }

    /** Goes to what is left at the log's end: a last line without LF, if there is one. */
    boolean nextUnended() {
        scanned = filled;
        boolean isThere = filled > nextStart;
        take(filled);
        return isThere && end > start;
    }

    private void take(int lineEnd) {
        start = nextStart;
        end = lineEnd;
        int mark = BYTE_ORDER_MARK.length;
        boolean isMarked = position == 0
                && end - start >= mark
                && Arrays.equals(bytes, start, start + mark, BYTE_ORDER_MARK, 0, mark);
        position += scanned - nextStart;
        nextStart = scanned;
        start += isMarked ? mark : 0;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the line starts in {@link #bytes}. */
    int start() {
        return start;
    }

    /** Where the line ends in {@link #bytes}, without its LF. */
    int end() {
        return end;
    }

    /** Up to which byte of the log all has been given out. */
    long position() {
        return position;
    }
}
