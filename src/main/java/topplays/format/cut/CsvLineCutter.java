package topplays.format.cut;

import java.util.Optional;
import topplays.bytes.ByteSearch;
import topplays.model.MalformedReason;

/**
 * Cuts a line of CSV, with quotes as in RFC 4180: a field that holds the delimiter or a quote is quoted, and a quote within
 * it is doubled. A field cannot run over the line end, and a quote in an unquoted field is an error.
 *
 * <p>It creates no objects per line. A field with doubled quotes is copied without them; other fields are slices of the line.
 */
final class CsvLineCutter implements LineCutter {
    private static final int REFUSED = -1;
    private static final byte QUOTE = '"';

    private final byte delimiter;
    private final DoubledQuotes doubledQuotes = new DoubledQuotes();

    private byte[] line;
    private int end;
    private Fields fields;

    CsvLineCutter(char delimiter) {
        this.delimiter = (byte) delimiter;
    }

    @Override
    public Optional<MalformedReason> cut(byte[] line, int start, int end, Fields fields) {
        this.line = line;
        this.end = end;
        this.fields = fields;
        fields.clear();
        doubledQuotes.clear();
        int fieldEnd = field(start);
        while (fieldEnd != REFUSED && fieldEnd < end) {
            fieldEnd = field(fieldEnd + 1);
        }
        return fieldEnd == REFUSED ? Optional.of(MalformedReason.QUOTES) : Optional.empty();
    }

    /** Adds the field that begins at {@code start}; returns where it ends: at its delimiter or the line end. */
    private int field(int start) {
        return start < end && line[start] == '"' ? quoted(start + 1) : plain(start);
    }

    private int plain(int start) {
        int stop = ByteSearch.first(delimiter, QUOTE, line, start, end);
        if (stop < end && line[stop] == QUOTE) {
            return REFUSED;
        }
        fields.add(line, start, stop);
        return stop;
    }

    private int quoted(int start) {
        int doubled = 0;
        int quote = quote(start);
        while (quote + 1 < end && line[quote + 1] == '"') {
            doubled++;
            quote = quote(quote + 2);
        }
        if (quote == end || (quote + 1 < end && line[quote + 1] != delimiter)) {
            return REFUSED;
        }
        if (doubled == 0) {
            fields.add(line, start, quote);
        } else {
            doubledQuotes.add(line, start, quote, doubled, fields);
        }
        return quote + 1;
    }

    /** Returns where the next quote is, or the line end. */
    private int quote(int start) {
        return ByteSearch.first(QUOTE, line, Math.min(start, end), end);
    }
}
