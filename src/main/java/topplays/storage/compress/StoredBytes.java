package topplays.storage.compress;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of an archive, read in order. An end in the middle of what is read is an {@link EOFException}. */
final class StoredBytes implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int END = -1;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int filled;

    StoredBytes(InputStream in) {
        this.in = in;
    }

    /** Reads more bytes if none are left in the buffer. Returns false at the end. */
    boolean fill() throws IOException {
        while (at == filled) {
            int read = in.read(buffer, 0, buffer.length);
            if (read < 0) {
                return false;
            }
            at = 0;
            filled = read;
        }
        return true;
    }

    byte[] buffer() {
        return buffer;
    }

    /** The index of the next byte in the buffer. */
    int at() {
        return at;
    }

    /** The number of bytes of the buffer that are not used yet. */
    int left() {
        return filled - at;
    }

    /** Marks the bytes of the buffer before the last {@code left} as used. */
    void setLeft(int left) {
        at = filled - left;
    }

    /** The byte {@code ahead} bytes after the next one, without reading it; -1 after the end. Looks at most 8 bytes ahead. */
    int peek(int ahead) throws IOException {
        boolean more = fill();
        while (more && left() <= ahead) {
            more = append();
        }
        return left() > ahead ? buffer[at + ahead] & 0xff : END;
    }

    private boolean append() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, left());
        filled = left();
        at = 0;
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        return read >= 0;
    }

    int readByte() throws IOException {
        if (!fill()) {
            throw new EOFException("it ends too early");
        }
        return buffer[at++] & 0xff;
    }

    /** Reads a number of that many bytes, the lowest first. */
    long readLittleEndian(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) readByte() << (8 * i);
        }
        return number;
    }

    void readFully(byte[] target, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (!fill()) {
                throw new EOFException("it ends too early");
            }
            int part = Math.min(left(), length - done);
            System.arraycopy(buffer, at, target, offset + done, part);
            at += part;
            done += part;
        }
    }

    void skipFully(long bytes) throws IOException {
        long todo = bytes;
        while (todo > 0) {
            if (!fill()) {
                throw new EOFException("it ends too early");
            }
            int part = (int) Math.min(left(), todo);
            at += part;
            todo -= part;
        }
    }

    /** Reads zeros, if the next byte is one, up to the end. Anything after them is an error. */
    void skipZeroPadding() throws IOException {
        boolean padded = false;
        while (fill() && buffer[at] == 0) {
            padded = true;
            at++;
        }
        if (padded && fill()) {
            throw new IOException("other bytes follow the zeros after its end");
        }
    }

    /** Gives the bytes that are left as a stream, which reads no byte beyond those that it hands out. */
    InputStream asStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return fill() ? buffer[at++] & 0xff : END;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                if (!fill()) {
                    return END;
                }
                int part = Math.min(left(), length);
                System.arraycopy(buffer, at, target, offset, part);
                at += part;
                return part;
            }
        };
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
