package topplays.storage.compress;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import topplays.concurrent.Failures;
import topplays.concurrent.Threads;

/**
 * Reads a stream in a thread of its own, a few buffers ahead of the reader. The reader gets the same bytes and after them the
 * same end or failure.
 *
 * <p>The first buffer is filled by the reader, so a short stream needs no thread. Not thread-safe.
 */
final class ReadAhead extends InputStream {
    static final int BUFFERS_AHEAD = 3;
    private static final long LONGEST_WAIT_MILLIS = 1_000;

    private final InputStream source;
    private final int bufferBytes;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Threads.daemons("topplays-read-ahead"));
    /** The buffers that the thread fills, in the order of their bytes. */
    private final Queue<Future<Buffer>> filling = new ArrayDeque<>();

    /** The bytes that are read next; null before the first are read. */
    private Buffer buffer;

    /** Whether the stream has ended or failed. Used by the thread that fills a buffer. */
    private boolean ended;

    private volatile boolean closed;

    ReadAhead(InputStream source, int bufferBytes) {
        this.source = source;
        this.bufferBytes = bufferBytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (buffer == null) {
            begin();
        }
        while (buffer.isUsedUp()) {
            if (buffer.failure != null) {
                throw Failures.asIs(buffer.failure);
            }
            if (buffer.isLast) {
                return -1;
            }
            next();
        }
        return buffer.take(target, offset, length);
    }

    private void begin() {
        buffer = fill(new Buffer(bufferBytes));
        for (int i = 0; i < BUFFERS_AHEAD && !ended; i++) {
            fillAhead(new Buffer(bufferBytes));
        }
    }

    private void fillAhead(Buffer free) {
        filling.add(thread.submit(() -> fill(free)));
    }

    private void next() throws IOException {
        try {
            Buffer filled = filling.element().get();
            filling.remove();
            fillAhead(buffer);
            buffer = filled;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading");
        } catch (ExecutionException e) {
            throw Failures.asIs(e);
        }
    }

    private Buffer fill(Buffer free) {
        free.clear();
        try {
            while (!ended && !free.isFull() && !closed) {
                ended = !free.readFrom(source);
            }
        } catch (IOException | RuntimeException | Error e) {
            free.failure = new ExecutionException(e);
            ended = true;
        }
        free.isLast = ended;
        return free;
    }

    /**
     * Closes the stream in the thread that reads it, and waits for that. If the stream is a pipe without bytes, the thread
     * may need longer than this waits.
     */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        if (filling.isEmpty()) {
            thread.shutdown();
            source.close();
        } else {
            closeInThread();
        }
    }

    private void closeInThread() throws IOException {
        Future<?> closing = thread.submit(() -> {
            source.close();
            return null;
        });
        thread.shutdown();
        try {
            closing.get(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw Failures.asIs(e);
        } catch (TimeoutException e) {
            // the thread closes it when its read returns
        }
    }

    /** Bytes of the stream. Used by one thread at a time. */
    private static final class Buffer {
        private final byte[] bytes;
        private int at;
        private int filled;
        /** Whether the stream ends or fails after these bytes. */
        private boolean isLast;
        /** The failure to read on, or null. */
        private ExecutionException failure;

        Buffer(int length) {
            bytes = new byte[length];
        }

        void clear() {
            at = 0;
            filled = 0;
        }

        boolean isUsedUp() {
            return at == filled;
        }

        boolean isFull() {
            return filled == bytes.length;
        }

        /** Returns false at the end of the stream. */
        boolean readFrom(InputStream source) throws IOException {
            int read = source.read(bytes, filled, bytes.length - filled);
            filled += Math.max(0, read);
            return read >= 0;
        }

        int take(byte[] target, int offset, int length) {
            int count = Math.min(length, filled - at);
            System.arraycopy(bytes, at, target, offset, count);
            at += count;
            return count;
        }
    }
}
