package topplays.verify.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Joins the lines of a CSV file into records, in which a quoted field may run over lines.
 *
 * <p>A field that is not closed within 64 KiB, or by the end of the file, is malformed, and so is one whose closing quote is
 * not followed by a delimiter or a line end. Then the record ends with the line in which the field begins.
 */
public final class CsvRecordLines {
    private static final int LONGEST_FIELD = 1 << 16;

    private final ByteLines lines;
    private final String delimiter;
    /** Lines that were read ahead. */
    private final Deque<String> ahead = new ArrayDeque<>();

    private StringBuilder record;

    /** @param delimiter one ASCII character */
    public CsvRecordLines(ByteLines lines, String delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
    }

    /** Returns the next record without its LF, or empty after the last one. */
    public Optional<String> next() throws IOException {
        Optional<String> first = nextLine();
        if (first.isEmpty() || first.get().indexOf('"') < 0) {
            return first;
        }
        record = new StringBuilder(first.get());
        int field = 0;
        while (field >= 0 && field < record.length()) {
            field = record.charAt(field) == '"' ? afterQuoted(field) : afterUnquoted(field);
        }
        return Optional.of(record.toString());
    }

    /** Returns the start of the next field, or -1 if the record has ended. */
    private int afterUnquoted(int start) {
        int end = record.indexOf(delimiter, start);
        int quote = record.indexOf("\"", start);
        boolean hasQuote = quote >= 0 && (end < 0 || quote < end);
        return end < 0 || hasQuote ? -1 : end + 1;
    }

    private int afterQuoted(int open) throws IOException {
        int close = record.indexOf("\"", open + 1);
        while (close < 0 || record.indexOf("\"\"", close) == close) {
            if (close < 0) {
                int length = record.length();
                if (length - open > LONGEST_FIELD || !append()) {
                    return endLineOf(open);
                }
                close = record.indexOf("\"", length);
            } else {
                close = record.indexOf("\"", close + 2);
            }
        }
        String after = record.substring(close + 1, Math.min(record.length(), close + 2));
        if (close - open > LONGEST_FIELD) {
            return endLineOf(open);
        }
        if (after.equals(delimiter)) {
            return close + 2;
        }
        boolean ends = after.isEmpty() || (after.equals("\r") && close + 2 == record.length());
        return ends ? -1 : endLineOf(open);
    }

    private boolean append() throws IOException {
        Optional<String> line = nextLine();
        line.ifPresent(text -> record.append('\n').append(text));
        return line.isPresent();
    }

    /** Ends the record with the line that holds {@code at}; the lines after it are read again. */
    private int endLineOf(int at) {
        int lineFeed = record.indexOf("\n", at);
        if (lineFeed >= 0) {
            String[] rest = record.substring(lineFeed + 1).split("\n", -1);
            for (int line = rest.length - 1; line >= 0; line--) {
                ahead.addFirst(rest[line]);
            }
            record.setLength(lineFeed);
        }
        return -1;
    }

    private Optional<String> nextLine() throws IOException {
        return ahead.isEmpty() ? lines.next() : Optional.of(ahead.removeFirst());
    }
}
