package topplays.jobs.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes read and not yet handed out, with those of the block handed out last in front; grows for a long line. */
final class BlockBuffer {
    private static final int USUAL_BYTES = 1 << 18;
    private static final int MOST_BYTES = Integer.MAX_VALUE - 64;
    /** At the end, so that the last line too can be read eight bytes at a time. */
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

    /** How many bytes the block has, which begins at 0. */
    int blockLength() {
        return blockLength;
    }

    void setBlockLength(int length) {
        blockLength = length;
    }

    /** Forgets the first bytes and moves what follows to the front. */
    void drop(int count) {
        System.arraycopy(bytes, count, bytes, 0, filled - count);
        filled -= count;
        blockLength = 0;
    }

    boolean isFull() {
        return filled >= bytes.length - SPARE_BYTES;
    }

    /** Reads on until there are so many bytes more or it is full; says whether the stream may have still more. */
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
            throw new IOException("a line is longer than two billion bytes");
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(MOST_BYTES, 2L * bytes.length));
    }

    /** Where the first LF is from there on; -1 if there is none. */
    int firstLineFeed(int from) {
        for (int at = from; at < filled; at++) {
            if (bytes[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    /** Where the last LF is; -1 if there is none. */
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

    boolean startsWith(byte... prefix) {
        return filled >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
