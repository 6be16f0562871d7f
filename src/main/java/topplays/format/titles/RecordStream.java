package topplays.format.titles;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import topplays.bytes.ByteOrderMark;
import topplays.bytes.ByteSearch;
import topplays.format.CsvRecords;
import topplays.format.cut.LineCutter;
import topplays.format.settings.LineSyntax;

/** Reads the records of a table one after the other: lines, or CSV records over several lines. Not thread-safe. */
final class RecordStream {
    private static final int LONGEST_RECORD = 16 << 20;

    private final InputStream in;
    private final Optional<CsvRecords> csv;
    private byte[] buffer;
    private int filled;
    private int next;
    private boolean ended;

    private int start;
    private int end;

    /** @param head the bytes that were read from the stream before */
    RecordStream(byte[] head, InputStream in, LineSyntax syntax) {
        this.in = in;
        this.csv = CsvRecords.of(syntax);
        this.buffer = Arrays.copyOf(head, Math.max(head.length, 1 << 16));
        this.filled = head.length;
        this.next = ByteOrderMark.end(buffer, 0, filled);
    }

    /** Reads the next record that is not empty, without its line end. Returns false after the last. */
    boolean next() throws IOException {
        do {
            int found = recordEnd();
            if (found == filled && next == filled) {
                return false;
            }
            start = next;
            end = LineCutter.withoutCarriageReturn(buffer, start, found);
            next = Math.min(filled, found + 1);
        } while (start == end);
        return true;
    }

    /** Returns the index of the LF that ends the record, or of the end of the file. */
    private int recordEnd() throws IOException {
        int line = lineEnd(next);
        while (csv.isPresent()) {
            int found = csv.get().end(buffer, next, line, ended && line == filled);
            if (found != CsvRecords.UNFINISHED) {
                return found;
            }
            int searched = line + 1 - next;
            line = lineEnd(Math.min(filled, next + searched));
        }
        return line;
    }

    /** Returns the index of the next LF, or of the end of the file. Moves the record to the start of the buffer if it reads more. */
    private int lineEnd(int from) throws IOException {
        int found = ByteSearch.first('\n', buffer, from, filled);
        while (found == filled && !ended) {
            int searched = filled - next;
            fill();
            found = ByteSearch.first('\n', buffer, next + searched, filled);
        }
        return found;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, next, buffer, 0, filled - next);
        filled -= next;
        next = 0;
        if (filled > LONGEST_RECORD) {
            throw new IOException("a line is longer than %d MiB; is it a table?".formatted(LONGEST_RECORD >> 20));
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        ended = read < 0;
        filled += Math.max(0, read);
    }

    byte[] bytes() {
        return buffer;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }
}
