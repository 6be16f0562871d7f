package topplays.storage.compress;

import java.io.IOException;
import java.io.InputStream;

/**
 * The content of an archive whose members (or frames) stand one after the other, each decompressed by itself.
 *
 * <p>Nothing but whole members may be in the archive. Not thread-safe.
 */
abstract class MemberStream extends InputStream {
    private final StoredBytes stored;
    private boolean inMember;
    private boolean ended;

    MemberStream(InputStream in) {
        stored = new StoredBytes(in);
    }

    final StoredBytes stored() {
        return stored;
    }

    /** Begins the next member, after any bytes that may stand before it. Returns false at the end of the archive. */
    abstract boolean begin() throws IOException;

    /**
     * Decompresses at least one byte of the member that was begun. Returns -1 at the member's end, which has been checked
     * then.
     *
     * @param length at least 1
     */
    abstract int decompress(byte[] target, int offset, int length) throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            if (!inMember) {
                inMember = begin();
                ended = !inMember;
            } else {
                int read = decompress(target, offset, length);
                if (read >= 0) {
                    return read;
                }
                inMember = false;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        stored.close();
    }
}
