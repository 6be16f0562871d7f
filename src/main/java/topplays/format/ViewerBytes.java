package topplays.format;

import topplays.model.VideoId;

/**
 * The bytes of a viewer: those of its field or, if it has several, of all of them in a form that keeps them apart. At most
 * 4,096 bytes. Not thread-safe.
 */
final class ViewerBytes {
    /** How several fields become one text. */
    enum Form {
        /** The length of each field, in two bytes, before its bytes. */
        WITH_LENGTHS,
        /** A text for a column: fields joined by {@code |}; within a field, {@code |} is {@code %7C} and {@code %} is {@code %25}. */
        JOINED
    }

    private static final byte SEPARATOR = '|';
    private static final byte ESCAPE = '%';
    private static final byte[] ESCAPED_SEPARATOR = {ESCAPE, '7', 'C'};
    private static final byte[] ESCAPED_ESCAPE = {ESCAPE, '2', '5'};

    private final Form form;
    private final boolean hasSeveral;
    private final byte[] bytes = new byte[VideoId.MAX_BYTES];
    private int length;
    private boolean fits;
    private boolean isFirst;

    /** @param fields the number of fields of each viewer */
    ViewerBytes(Form form, int fields) {
        this.form = form;
        hasSeveral = fields > 1;
    }

    /** Begins another viewer. */
    void begin() {
        length = 0;
        fits = true;
        isFirst = true;
    }

    /** Adds a field. Returns false if the viewer is too long, or if it is for a column and the field breaks lines or columns. */
    boolean add(byte[] source, int start, int end) {
        if (form == Form.JOINED) {
            addJoined(source, start, end);
            fits &= !VideoField.breaksLines(source, start, end);
        } else {
            addWithLength(source, start, end);
        }
        isFirst = false;
        return fits;
    }

    private void addWithLength(byte[] source, int start, int end) {
        if (hasSeveral) {
            append((byte) ((end - start) >>> Byte.SIZE));
            append((byte) (end - start));
        }
        append(source, start, end);
    }

    private void addJoined(byte[] source, int start, int end) {
        if (!isFirst) {
            append(SEPARATOR);
        }
        int from = start;
        for (int at = start; at < end && hasSeveral; at++) {
            if (source[at] == SEPARATOR || source[at] == ESCAPE) {
                append(source, from, at);
                byte[] escaped = source[at] == SEPARATOR ? ESCAPED_SEPARATOR : ESCAPED_ESCAPE;
                append(escaped, 0, escaped.length);
                from = at + 1;
            }
        }
        append(source, from, end);
    }

    private void append(byte each) {
        fits &= length < bytes.length;
        if (fits) {
            bytes[length++] = each;
        }
    }

    private void append(byte[] source, int start, int end) {
        fits &= end - start <= bytes.length - length;
        if (fits && end > start) {
            System.arraycopy(source, start, bytes, length, end - start);
            length += end - start;
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }
}
