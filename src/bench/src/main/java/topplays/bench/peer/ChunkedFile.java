package topplays.bench.peer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file that several threads read in chunks. Each chunk is claimed by one thread, which also reads the byte before it,
 * to find out whether the chunk begins with a line, and enough bytes after it for its last line.
 */
final class ChunkedFile implements Closeable {
    static final int CHUNK = 1 << 20;
    static final int LONGEST_LINE = 4096;

    private final FileChannel channel;
    private final long length;
    private final AtomicLong next = new AtomicLong();

    ChunkedFile(Path file) throws IOException {
        channel = FileChannel.open(file);
        length = channel.size();
    }

    long length() {
        return length;
    }

    /**
     * Claims the next chunk for the caller. Returns its start, which is at or after the end of the file if no chunk is
     * left.
     */
    long claim() {
        return next.getAndAdd(CHUNK);
    }

    /** Reads from {@code from} on until the buffer is full or the file ends. */
    void read(ByteBuffer buffer, long from) throws IOException {
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) > 0) {
            // a read may return fewer bytes
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
