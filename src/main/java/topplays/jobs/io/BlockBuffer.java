package topplays.jobs.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import topplays.bytes.ByteSearch;

/** Bytes read from a file: the current block at the front, then the bytes of later blocks. Grows for a long line. */
final class BlockBuffer {
    private static final int USUAL_BYTES = 1 << 18;
    private static final int MOST_BYTES = 64 << 20;
    /** Unused bytes at the end, so that the last line can be read eight bytes at a time. */
    private static final int SPARE_BYTES = 64;

    private byte[] bytes = new byte[USUAL_BYTES + SPARE_BYTES];
    private int filled;
    private int blockLength;

    byte[] bytes() {
        return bytes;
    }

    int filled() {
        return filled;
    }

    /** The length of the block in bytes; it begins at 0. */
    int blockLength() {
        return blockLength;
    }

    void setBlockLength(int length) {
        blockLength = length;
    }

    /** Removes the first {@code count} bytes and moves the rest to the front. */
    void drop(int count) {
        System.arraycopy(bytes, count, bytes, 0, filled - count);
        filled -= count;
        blockLength = 0;
    }

    boolean isFull() {
        return filled >= bytes.length - SPARE_BYTES;
    }

    /** Reads {@code more} bytes, or until the buffer is full. Returns false at the end of the stream. */
    boolean read(InputStream in, long more) throws IOException {
        if (isFull()) {
            grow();
        }
        int until = (int) Math.min(filled + more, bytes.length - SPARE_BYTES);
        int read = 0;
        while (filled < until && read >= 0) {
            read = in.read(bytes, filled, until - filled);
            filled += Math.max(0, read);
        }
        return read >= 0;
    }

    private void grow() throws IOException {
        if (bytes.length == MOST_BYTES) {
            throw new LongLineException("a line is longer than 64 MB; is this a log of lines?");
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(MOST_BYTES, 2L * bytes.length));
    }

    /** Returns the index of the first LF at or after {@code from}, or -1. */
    int firstLineFeed(int from) {
        int at = ByteSearch.first('\n', bytes, from, filled);
        return at < filled ? at : -1;
    }

    /** Returns the index of the last LF, or -1. */
    int lastLineFeed() {
        int at = filled - 1;
        while (at >= 0 && bytes[at] != '\n') {
            at--;
        }
        return at;
    }

    boolean endsLine() {
        return bytes[filled - 1] == '\n';
    }
}
