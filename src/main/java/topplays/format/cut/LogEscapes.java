package topplays.format.cut;

import topplays.bytes.ByteSearch;

/**
 * Undoes the escapes of Apache httpd and nginx in logged fields: {@code \"}, {@code \\}, {@code \xHH} and the letters of C,
 * such as {@code \t}. Other backslashes stay. A field without a backslash is a slice of its line and is not copied.
 */
final class LogEscapes {
    /** For fields that are known to have none. */
    static final LogEscapes NONE = new LogEscapes(false);

    private static final String LETTERS = "\"\\bfnrtv";
    private static final String MEANINGS = "\"\\\b\f\n\r\t\u000b";
    private static final int HEX_ESCAPE = 4;

    private final boolean undoes;
    private byte[] undone = new byte[256];
    private int undoneEnd;

    LogEscapes() {
        this(true);
    }

    private LogEscapes(boolean undoes) {
        this.undoes = undoes;
    }

    /** Begins a line. */
    void clear() {
        undoneEnd = 0;
    }

    /** Adds {@code line[start..end)} to the fields without its escapes. */
    void add(byte[] line, int start, int end, Fields fields) {
        if (!undoes || ByteSearch.first('\\', line, start, end) >= end) {
            fields.add(line, start, end);
        } else {
            addUndone(line, start, end, fields);
        }
    }

    /** Copies a field; fields that were copied before may stay in an older, shorter array. */
    private void addUndone(byte[] line, int start, int end, Fields fields) {
        if (undone.length - undoneEnd < end - start) {
            undone = new byte[Math.max(2 * undone.length, end - start)];
            undoneEnd = 0;
        }
        int from = undoneEnd;
        int at = start;
        while (at < end) {
            at = line[at] == '\\' ? undo(line, at, end) : keep(line, at);
        }
        fields.add(undone, from, undoneEnd);
    }

    private int keep(byte[] line, int at) {
        undone[undoneEnd++] = line[at];
        return at + 1;
    }

    private int undo(byte[] line, int at, int end) {
        if (at + 1 == end) {
            return keep(line, at);
        }
        if (line[at + 1] == 'x' && at + HEX_ESCAPE <= end) {
            int high = Character.digit(line[at + 2], 16);
            int low = Character.digit(line[at + 3], 16);
            if (high >= 0 && low >= 0) {
                undone[undoneEnd++] = (byte) (16 * high + low);
                return at + HEX_ESCAPE;
            }
        }
        int letter = LETTERS.indexOf(line[at + 1]);
        if (letter < 0) {
            return keep(line, at);
        }
        undone[undoneEnd++] = (byte) MEANINGS.charAt(letter);
        return at + 2;
    }
}
