package topplays.storage.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream that can be read once, such as standard input. Its first {@value #KEPT_BYTES} bytes are kept, so that they can be
 * examined before all of it is read. Thread-safe.
 */
final class OnceReadable {
    static final int KEPT_BYTES = 4 << 20;

    private static final int LEAST_BYTES = 1 << 16;

    private final Opener opener;
    private InputStream in;
    private byte[] kept = {};
    /** How many bytes have been read. */
    private long read;

    private boolean ended;

    /** Opens the stream, at its first use. */
    interface Opener {
        InputStream open() throws IOException;
    }

    OnceReadable(Opener opener) {
        this.opener = opener;
    }

    /** Reads bytes at a position, at least one. Returns -1 at the end. */
    synchronized int read(long position, byte[] target, int offset, int length) throws IOException {
        if (position < Math.min(read, KEPT_BYTES) && read <= KEPT_BYTES) {
            int count = (int) Math.min(length, read - position);
            System.arraycopy(kept, (int) position, target, offset, count);
            return count;
        }
        if (position != read) {
            throw new IOException("it can be read only once");
        }
        return readOn(target, offset, length);
    }

    private int readOn(byte[] target, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        in = in == null ? opener.open() : in;
        int count = in.read(target, offset, length);
        if (count < 0) {
            ended = true;
            in.close();
            return -1;
        }
        keep(target, offset, count);
        read += count;
        return count;
    }

    private void keep(byte[] bytes, int offset, int count) {
        if (read + count > KEPT_BYTES) {
            kept = new byte[0];
            return;
        }
        int needed = (int) read + count;
        if (needed > kept.length) {
            kept = Arrays.copyOf(kept, Math.min(KEPT_BYTES, Math.max(LEAST_BYTES, 2 * needed)));
        }
        System.arraycopy(bytes, offset, kept, (int) read, count);
    }
}
