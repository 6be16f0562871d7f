package topplays.bench.peer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file that several threads read a chunk at a time, each the next one that nobody has. A chunk comes with the byte
 * before it, to tell whether it begins with a line, and with enough of what follows for its last line to be whole.
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

    /** Where a chunk begins that is now the caller's; at or behind the end if there is none left. */
    long claim() {
        return next.getAndAdd(CHUNK);
    }

    /** Fills the buffer from there, until it is full or the file ends. */
    void read(ByteBuffer buffer, long from) throws IOException {
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) > 0) {
            // until all is there
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
