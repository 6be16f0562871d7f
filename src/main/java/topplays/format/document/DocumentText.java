package topplays.format.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;
import topplays.bytes.ByteOrderMark;

/**
 * The bytes of a document, one character per byte, so that a parser's character offsets are byte offsets. It keeps the bytes
 * after a mark, at most {@value #MOST_KEPT}. A byte order mark at the start is skipped.
 */
final class DocumentText extends Reader {
    static final int MOST_KEPT = 16 << 20;

    private static final int FIRST_CAPACITY = 1 << 16;

    private final InputStream in;
    private byte[] bytes = new byte[FIRST_CAPACITY];
    /** The offset in the document of {@code bytes[0]}. */
    private long position;

    private int filled;
    /** The number of buffered bytes that the parser has read. */
    private int taken;

    private long mark;
    private boolean begun;

    DocumentText(InputStream in) {
        this.in = in;
    }

    /** Returns the offset of the first byte that the parser reads: 0, or the offset after a byte order mark. */
    long start() throws IOException {
        if (!begun) {
            begun = true;
            boolean more = true;
            while (more && filled < ByteOrderMark.LENGTH) {
                more = fill();
            }
            taken = ByteOrderMark.end(bytes, 0, filled);
        }
        return taken;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (taken == filled && !fill()) {
            return -1;
        }
        if (position + taken - mark > MOST_KEPT) {
            throw tooLong();
        }
        int count = Math.min(length, filled - taken);
        for (int i = 0; i < count; i++) {
            into[offset + i] = (char) (bytes[taken + i] & 0xff);
        }
        taken += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (filled == bytes.length) {
            makeRoom();
        }
        int read = in.read(bytes, filled, bytes.length - filled);
        filled += Math.max(0, read);
        return read >= 0;
    }

    private void makeRoom() throws IOException {
        int dropped = (int) (Math.min(mark, position + taken) - position);
        if (dropped >= bytes.length / 2) {
            System.arraycopy(bytes, dropped, bytes, 0, filled - dropped);
            position += dropped;
            filled -= dropped;
            taken -= dropped;
        } else {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
    }

    private JsonDocumentException tooLong() {
        return new JsonDocumentException(
                "its value at byte %,d is longer than %,d MiB".formatted(mark, MOST_KEPT >> 20));
    }

    /** Allows the bytes before an offset to be dropped. The parser must have read at least up to that offset. */
    void keepFrom(long offset) {
        mark = offset;
    }

    /**
     * Appends a JSON value to a line, without line ends and the blanks after them, which cannot be part of a string. Blanks
     * at the end, which the parser of a number may have read, are left out too.
     *
     * @param start the offset of its first byte, at least the mark
     * @throws JsonDocumentException if it is too long
     */
    void copy(long start, long end, GrowingLine line) throws JsonDocumentException {
        if (end - start > MOST_KEPT) {
            throw tooLong();
        }
        int from = (int) (start - position);
        int to = (int) (end - position);
        while (isBlank(bytes[to - 1])) {
            to--;
        }
        int at = from;
        while (at < to) {
            if (bytes[at] == '\n' || bytes[at] == '\r') {
                line.append(bytes, from, at);
                while (at < to && isBlank(bytes[at])) {
                    at++;
                }
                from = at;
            } else {
                at++;
            }
        }
        line.append(bytes, from, to);
    }

    private static boolean isBlank(byte character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
