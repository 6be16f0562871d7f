package topplays.jobs.io;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import topplays.bytes.ByteOrderMark;
import topplays.format.CsvRecords;

/**
 * Finds where the first record of a file range begins, in a file whose records may run over lines.
 *
 * <p>A line either begins a record or lies within a quoted field. From a line before the range, both cases are tried. If both
 * lead to the same record, that is the first one; nearly always the next quote rules out the second case. Otherwise the search
 * begins further back, and at last with the first record of the file.
 */
final class RecordStart {
    private static final long[] BACK = {1, 128 << 10, 2 << 20, 32 << 20};

    private final CsvRecords records;
    private final LogStream stream;
    private final BlockBuffer buffer = new BlockBuffer();
    /** The position in the file of the buffer's first byte. */
    private long position;
    /** The index in the buffer of the next record. */
    private int next;

    private boolean atEnd;

    RecordStart(CsvRecords records, LogStream stream) {
        this.records = records;
        this.stream = stream;
    }

    /** Returns the position of the first record that begins at {@code start} or later; the end of the file if none does. */
    long from(long start) throws IOException {
        for (long back : BACK) {
            if (start <= back) {
                break;
            }
            long line = lineAfter(start - back);
            long first = firstFrom(start, line);
            OptionalLong quoted = firstAfterQuoted(start, line);
            if (quoted.isEmpty() || quoted.getAsLong() == first) {
                return first;
            }
        }
        long first = firstOfFile();
        return firstFrom(Math.max(start, first + 1), first);
    }

    private long firstOfFile() throws IOException {
        seek(0);
        return ByteOrderMark.end(buffer.bytes(), 0, buffer.filled());
    }

    /** The position after the first LF at or after {@code from}, or the end of the file. */
    private long lineAfter(long from) throws IOException {
        seek(from);
        int lineFeed = buffer.firstLineFeed(0);
        while (lineFeed < 0 && !atEnd) {
            read();
            lineFeed = buffer.firstLineFeed(0);
        }
        return position + (lineFeed < 0 ? buffer.filled() : lineFeed + 1);
    }

    /** The first record from {@code start} on if a record begins at {@code from}. */
    private long firstFrom(long start, long from) throws IOException {
        if (from >= start) {
            return from;
        }
        seek(from);
        return firstFrom(start);
    }

    /** The first record from {@code start} on if {@code from} lies within a quoted field; empty if it cannot. */
    private OptionalLong firstAfterQuoted(long start, long from) throws IOException {
        seek(from);
        Optional<Integer> end = endOfQuoted();
        while (end.isPresent() && end.get() == CsvRecords.UNFINISHED) {
            read();
            end = endOfQuoted();
        }
        if (end.isEmpty()) {
            return OptionalLong.empty();
        }
        next = Math.min(end.get() + 1, buffer.filled());
        return OptionalLong.of(firstFrom(start));
    }

    private Optional<Integer> endOfQuoted() {
        int end = known();
        return end < next ? Optional.of(CsvRecords.UNFINISHED) : records.endOfQuoted(buffer.bytes(), next, end, atEnd);
    }

    /** Skips records up to the first one from {@code start} on, or to the end of the file. */
    private long firstFrom(long start) throws IOException {
        while (position + next < start && !(atEnd && next == buffer.filled())) {
            int known = known();
            int end = known < next ? CsvRecords.UNFINISHED : records.end(buffer.bytes(), next, known, atEnd);
            if (end == CsvRecords.UNFINISHED) {
                read();
            } else {
                next = Math.min(end + 1, buffer.filled());
            }
        }
        return position + next;
    }

    /** The index up to which the buffer holds whole lines. */
    private int known() {
        return atEnd ? buffer.filled() : buffer.lastLineFeed();
    }

    private void seek(long to) throws IOException {
        stream.seek(to);
        buffer.drop(buffer.filled());
        position = to;
        next = 0;
        atEnd = false;
        read();
    }

    private void read() throws IOException {
        buffer.drop(next);
        position += next;
        next = 0;
        atEnd = !buffer.read(stream.in(), Integer.MAX_VALUE);
    }
}
