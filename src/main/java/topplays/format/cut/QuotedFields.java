package topplays.format.cut;

import topplays.bytes.ByteSearch;

/**
 * Adds quoted fields, whose inner quotes are doubled. A field with inner quotes is copied, with each of them once; other
 * fields are slices of the line.
 */
final class QuotedFields {
    /** Returned if a field does not end with a quote before the delimiter or the line end. */
    static final int NOT_CLOSED = -1;

    private final byte delimiter;
    private byte[] copies = new byte[256];
    private int copied;

    QuotedFields(byte delimiter) {
        this.delimiter = delimiter;
    }

    /** Begins a line. */
    void clear() {
        copied = 0;
    }

    /** Adds the field whose opening quote is before {@code start}; returns the index after its closing quote, or NOT_CLOSED. */
    int add(byte[] line, int start, int end, Fields fields) {
        int doubled = 0;
        int quote = quote(line, start, end);
        while (quote + 1 < end && line[quote + 1] == '"') {
            doubled++;
            quote = quote(line, quote + 2, end);
        }
        if (quote >= end || (quote + 1 < end && line[quote + 1] != delimiter)) {
            return NOT_CLOSED;
        }
        if (doubled == 0) {
            fields.add(line, start, quote);
        } else {
            addCopy(line, start, quote, quote - start - doubled, fields);
        }
        return quote + 1;
    }

    private static int quote(byte[] line, int start, int end) {
        return ByteSearch.first('"', line, Math.min(start, end), end);
    }

    /** Fields that were copied before may stay in an older, shorter array. */
    private void addCopy(byte[] line, int start, int end, int length, Fields fields) {
        if (copies.length - copied < length) {
            copies = new byte[Math.max(2 * copies.length, length)];
            copied = 0;
        }
        int from = copied;
        for (int at = start; at < end; at++) {
            copies[copied++] = line[at];
            at += line[at] == '"' ? 1 : 0;
        }
        fields.add(copies, from, copied);
    }
}
