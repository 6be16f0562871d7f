package topplays.format.cut;

import java.util.List;
import java.util.Optional;
import topplays.bytes.ByteSearch;
import topplays.format.settings.Columns;
import topplays.format.settings.W3cFields;
import topplays.model.MalformedReason;

/**
 * Takes the requested columns out of lines of the W3C extended log format (IIS, CloudFront, SHOUTcast). The fields have the
 * order of the request; one that the last {@code #Fields} line does not name is missing.
 *
 * <p>If a line has a TAB, its columns are separated by single TABs. Otherwise they are separated by runs of blanks, and a
 * column that begins with a quote ends with one; quotes within it are doubled. See the W3C working draft WD-logfile-960323.
 */
public final class W3cLineCutter implements LineCutter {
    private static final int MISSING = -1;

    private final List<String> names;
    private final int[] places;
    private final Fields columns = new Fields();
    private final QuotedFields quoted = new QuotedFields((byte) ' ');
    /** The number of columns of a line; 0 before the first {@code #Fields} line. */
    private int width;

    private byte[] line;
    private int end;

    /**
     * A cutter for the lines after a {@code #Fields} line.
     *
     * @param names the names of columns, or their numbers from 1
     */
    public W3cLineCutter(List<String> names, Optional<byte[]> fieldsLine) {
        this.names = List.copyOf(names);
        places = new int[names.size()];
        fieldsLine.ifPresent(bytes -> isHeader(bytes, 0, LineCutter.withoutCarriageReturn(bytes, 0, bytes.length)));
    }

    /** Lines that begin with {@code #} are headers; a {@code #Fields} line names the columns of the lines after it. */
    @Override
    public boolean isHeader(byte[] line, int start, int end) {
        if (start == end || line[start] != '#') {
            return false;
        }
        if (W3cFields.isIn(line, start, end)) {
            List<String> found = W3cFields.names(line, start, end);
            width = found.size();
            for (int i = 0; i < places.length; i++) {
                boolean isName = found.contains(names.get(i));
                places[i] = isName
                        ? found.indexOf(names.get(i))
                        : Columns.numbered(names.get(i), width).orElse(MISSING);
            }
        }
        return true;
    }

    @Override
    public Optional<MalformedReason> cut(byte[] line, int start, int end, Fields fields) {
        this.line = line;
        this.end = end;
        fields.clear();
        columns.clear();
        quoted.clear();
        if (width == 0) {
            return Optional.of(MalformedReason.FIELDS);
        }
        boolean hasTabs = ByteSearch.first('\t', line, start, end) < end;
        if (!(hasTabs ? cutAtTabs(start) : cutAtBlanks(start))) {
            return Optional.of(MalformedReason.QUOTES);
        }
        if (columns.count() != width) {
            return Optional.of(MalformedReason.COLUMNS);
        }
        for (int place : places) {
            if (place == MISSING) {
                fields.addMissing();
            } else {
                fields.add(columns.source(place), columns.start(place), columns.end(place));
            }
        }
        return Optional.empty();
    }

    private boolean cutAtTabs(int start) {
        int from = start;
        while (from <= end) {
            int stop = from == end ? end : ByteSearch.first('\t', line, from, end);
            columns.add(line, from, stop);
            from = stop + 1;
        }
        return true;
    }

    private boolean cutAtBlanks(int start) {
        int at = start;
        while (at < end) {
            if (line[at] == ' ') {
                at++;
            } else if (line[at] == '"') {
                at = quoted.add(line, at + 1, end, columns);
                if (at == QuotedFields.NOT_CLOSED) {
                    return false;
                }
            } else {
                int stop = ByteSearch.first(' ', line, at, end);
                columns.add(line, at, stop);
                at = stop;
            }
        }
        return true;
    }
}
