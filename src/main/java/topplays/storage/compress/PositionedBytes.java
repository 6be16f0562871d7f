package topplays.storage.compress;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, which can be read at any position. */
@FunctionalInterface
public interface PositionedBytes {
    /** Reads at least one of up to {@code length} bytes at a position of the file. Returns -1 at its end. */
    int read(long position, byte[] target, int offset, int length) throws IOException;

    /** The bytes from a position on. Closing the stream does not close the file. */
    default InputStream from(long start) {
        return new InputStream() {
            private long position = start;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = PositionedBytes.this.read(position, target, offset, length);
                position += Math.max(0, read);
                return read;
            }
        };
    }
}
