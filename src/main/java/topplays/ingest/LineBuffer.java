package topplays.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import topplays.bytes.ByteOrderMark;
import topplays.format.CsvRecords;
import topplays.format.settings.LineSyntax;

/**
 * Splits the bytes of a log into lines. A line ends at LF only and has at most {@value #LONGEST_LINE} bytes; a byte order
 * mark at the log's start belongs to no line.
 *
 * <p>A line's bytes are valid until the next {@link #fill}. Not thread-safe.
 */
final class LineBuffer {
    static final int LONGEST_LINE = 1 << 26;

    private static final int FIRST_CAPACITY = 1 << 18;

    private final String file;
    private final Optional<CsvRecords> records;
    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int filled;
    /** Start of the first line that was not returned; it has no LF before {@code scanned}. */
    private int nextStart;

    private int scanned;
    private int start;
    private int end;
    private long position;

    /**
     * Creates an empty buffer.
     *
     * @param file the log's name, for error messages
     * @param syntax of the log: a CSV record is one line here, however many it runs over
     * @param position the log's position of the first byte that will be filled in
     */
    LineBuffer(String file, LineSyntax syntax, long position) {
        this(file, syntax, position, new byte[0]);
    }

    /**
     * Creates an empty buffer.
     *
     * @param before the log's bytes before {@code position}, at most {@value FileFingerprint#TAIL_BYTES}
     */
    LineBuffer(String file, LineSyntax syntax, long position, byte[] before) {
        this.file = file;
        this.records = CsvRecords.of(syntax);
        this.position = position;
        System.arraycopy(before, 0, bytes, 0, before.length);
        this.filled = before.length;
        this.scanned = before.length;
        this.nextStart = before.length;
    }

    /** Adds the bytes of one read of {@code in}. Returns false at its end. */
    boolean fill(InputStream in) throws IOException {
        makeRoom();
        int read = in.read(bytes, filled, bytes.length - filled);
        filled += Math.max(0, read);
        return read >= 0;
    }

    private void makeRoom() throws IOException {
        int dropped = Math.max(0, nextStart - FileFingerprint.TAIL_BYTES);
        System.arraycopy(bytes, dropped, bytes, 0, filled - dropped);
        filled -= dropped;
        scanned -= dropped;
        nextStart -= dropped;
        if (filled - nextStart > LONGEST_LINE) {
            throw new LineTooLongException("%s: the line at byte %,d is longer than %,d bytes; is it a log?"
                    .formatted(file, position, LONGEST_LINE));
        }
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
    }

    /** Moves to the next complete line. Returns false if there is none. */
    boolean next() {
        if (records.isPresent()) {
            return nextRecord(lastLineFeed(), false);
        }
        while (scanned < filled) {
            if (bytes[scanned++] == '\n') {
                take(scanned - 1);
                return true;
            }
        }
        return false;
    }

    /** Moves to the rest at the log's end, a last line without LF. Returns false if it is empty. */
    boolean nextUnended() {
        if (records.isPresent() && nextRecord(filled, true)) {
            return true;
        }
        scanned = filled;
        boolean isThere = filled > nextStart;
        take(filled);
        return isThere && end > start;
    }

    /** Moves to the next complete line, and reads as far as needed. Returns false if there is none up to the end. */
    boolean nextOf(InputStream in) throws IOException {
        boolean isLine = next();
        while (!isLine && fill(in)) {
            isLine = next();
        }
        return isLine;
    }

    private boolean nextRecord(int known, boolean last) {
        if (known < nextStart || (last && known == nextStart)) {
            return false;
        }
        int from = nextStart + markLength(known);
        int recordEnd = records.orElseThrow().end(bytes, from, known, last);
        if (recordEnd == CsvRecords.UNFINISHED) {
            return false;
        }
        scanned = Math.min(recordEnd + 1, filled);
        take(recordEnd);
        return true;
    }

    private int lastLineFeed() {
        int at = filled - 1;
        while (at >= nextStart && bytes[at] != '\n') {
            at--;
        }
        return at;
    }

    private int markLength(int lineEnd) {
        return position == 0 ? ByteOrderMark.end(bytes, nextStart, lineEnd) - nextStart : 0;
    }

    private void take(int lineEnd) {
        start = nextStart + markLength(lineEnd);
        end = lineEnd;
        position += scanned - nextStart;
        nextStart = scanned;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Start of the line in {@link #bytes}. */
    int start() {
        return start;
    }

    /** End of the line in {@link #bytes}, without its LF. */
    int end() {
        return end;
    }

    /** Whether there are bytes after the lines that were returned: the beginning of a line without LF. */
    boolean hasRest() {
        return filled > nextStart;
    }

    /** Identifies the bytes before {@link #position}. */
    FileFingerprint tail() {
        return FileFingerprint.of(bytes, Math.max(0, nextStart - FileFingerprint.TAIL_BYTES), nextStart);
    }

    /** Up to {@code most} of the last bytes that were filled in. */
    byte[] lastFilled(int most) {
        return Arrays.copyOfRange(bytes, Math.max(0, filled - most), filled);
    }

    /** The log's position after the lines that were returned. */
    long position() {
        return position;
    }
}
