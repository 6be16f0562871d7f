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
    private final byte delimiter;
    private final QuotedFields quoted;

    private byte[] line;
    private int end;
    private Fields fields;

    CsvLineCutter(char delimiter) {
        this.delimiter = (byte) delimiter;
        quoted = new QuotedFields(this.delimiter);
    }

    @Override
    public Optional<MalformedReason> cut(byte[] line, int start, int end, Fields fields) {
        this.line = line;
        this.end = end;
        this.fields = fields;
        fields.clear();
        quoted.clear();
        int fieldEnd = field(start);
        while (fieldEnd != QuotedFields.NOT_CLOSED && fieldEnd < end) {
            fieldEnd = field(fieldEnd + 1);
        }
        return fieldEnd == QuotedFields.NOT_CLOSED ? Optional.of(MalformedReason.QUOTES) : Optional.empty();
    }

    /** Adds the field that begins at {@code start}; returns where it ends: at its delimiter or the line end. */
    private int field(int start) {
        return start < end && line[start] == '"' ? quoted.add(line, start + 1, end, fields) : plain(start);
    }

    private int plain(int start) {
        int stop = ByteSearch.first(delimiter, '"', line, start, end);
        if (stop < end && line[stop] == '"') {
            return QuotedFields.NOT_CLOSED;
        }
        fields.add(line, start, stop);
        return stop;
    }
}
