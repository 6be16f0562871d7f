package topplays.format;

import java.util.Optional;
import topplays.bytes.ByteSearch;
import topplays.format.settings.LineFormat;
import topplays.format.settings.LineSyntax;

/**
 * Finds the ends of CSV records, whose quoted fields may run over lines (RFC 4180).
 *
 * <p>A quote closes a field only if a delimiter or a line end follows. If that does not happen within {@value #LONGEST_FIELD}
 * bytes, or by the end of the file, the line in which the field begins is a malformed record by itself, and the next line
 * begins a record. So a stray quote costs one line. Thread-safe.
 */
public final class CsvRecords {
    /** Returned if the end of a record is beyond the given bytes. */
    public static final int UNFINISHED = -1;

    /** The maximum distance in bytes from a field's opening quote to its closing quote. */
    public static final int LONGEST_FIELD = 64 << 10;

    private static final int NOT_CLOSED = -2;

    private final byte delimiter;

    private CsvRecords(char delimiter) {
        this.delimiter = (byte) delimiter;
    }

    /** Returns the records of a syntax, or empty if each line is a record. */
    public static Optional<CsvRecords> of(LineSyntax syntax) {
        return syntax.format() == LineFormat.CSV
                ? Optional.of(new CsvRecords(syntax.csvDelimiter()))
                : Optional.empty();
    }

    /**
     * Finds the end of the record that begins at {@code start}.
     *
     * @param end the index of a LF or of the end of the file
     * @param last whether the file ends at {@code end}
     * @return the index of the LF that ends the record, {@code end}, or {@link #UNFINISHED}
     */
    public int end(byte[] bytes, int start, int end, boolean last) {
        int at = start;
        while (true) {
            if (at == end || bytes[at] != '"') {
                at = ByteSearch.first(delimiter, '"', '\n', bytes, at, end);
                if (at == end || bytes[at] == '\n') {
                    return at;
                }
                if (bytes[at] == '"') {
                    return ByteSearch.first('\n', bytes, at, end);
                }
            } else {
                int closed = closed(bytes, at, at + 1, end, last);
                if (closed == UNFINISHED) {
                    return UNFINISHED;
                }
                if (closed == NOT_CLOSED) {
                    return ByteSearch.first('\n', bytes, at, end);
                }
                if (closed == end || bytes[closed] == '\n') {
                    return closed;
                }
                at = closed;
            }
            at++;
        }
    }

    /**
     * Finds the end of a record from a later part of it: {@code start} is the beginning of a line within a
     * quoted field.
     *
     * @return as {@link #end}; empty if no quote closes the field, so that the line at {@code start} begins a record
     */
    public Optional<Integer> endOfQuoted(byte[] bytes, int start, int end, boolean last) {
        int closed = closed(bytes, start, start, end, last);
        if (closed == NOT_CLOSED) {
            return Optional.empty();
        }
        boolean isEnd = closed == UNFINISHED || closed == end || bytes[closed] == '\n';
        return Optional.of(isEnd ? closed : end(bytes, closed + 1, end, last));
    }

    /** Returns the index of the delimiter or line end after a quoted field. */
    private int closed(byte[] bytes, int open, int from, int end, boolean last) {
        int stop = (int) Math.min(end, (long) open + LONGEST_FIELD + 1);
        int quote = ByteSearch.first('"', bytes, from, stop);
        while (quote < stop && quote + 1 < end && bytes[quote + 1] == '"') {
            quote = quote + 2 < stop ? ByteSearch.first('"', bytes, quote + 2, stop) : stop;
        }
        if (quote >= stop) {
            return stop == end && !last ? UNFINISHED : NOT_CLOSED;
        }
        int next = quote + 1;
        if (next < end && bytes[next] == '\r' && (next + 1 == end || bytes[next + 1] == '\n')) {
            next++;
        }
        return next == end || bytes[next] == '\n' || bytes[next] == delimiter ? next : NOT_CLOSED;
    }
}
