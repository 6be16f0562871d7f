package topplays.client.feed;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Supplier;
import topplays.client.LineBatch;

/**
 * A bounded queue of lines between their reader and the senders. Lines leave in batches that are full or have waited long
 * enough.
 *
 * <p>Batches leave in the order of their lines. If too many batches wait, the reader waits. Thread-safe; one thread adds
 * lines.
 */
public final class PendingLines {
    /** Far below the limit of the service for one request. */
    static final int MAX_BYTES = 1 << 20;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final int maxLines;
    private final long lingerNanos;
    private final int maxWaiting;
    private final Supplier<UUID> keys;
    private final Queue<LineBatch> full = new ArrayDeque<>();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private String source = "";
    private long added;
    private int openLines;
    private long openSinceNanos;
    private boolean ended;

    /** @param maxWaiting the maximum number of full batches that wait */
    PendingLines(int maxLines, Duration linger, int maxWaiting, Supplier<UUID> keys) {
        this.maxLines = maxLines;
        this.lingerNanos = linger.toNanos();
        this.maxWaiting = maxWaiting;
        this.keys = keys;
    }

    /** Begins a new source: the next line is its first. */
    public synchronized void begin(String name) throws InterruptedException {
        closeBatch();
        source = name;
        added = 0;
    }

    /** Adds the line {@code bytes[start..end)}, at most {@value #MAX_BYTES} bytes without its LF. Waits for room. */
    public synchronized void add(byte[] bytes, int start, int end) throws InterruptedException {
        if (openLines > 0 && open.size() + end - start >= MAX_BYTES) {
            closeBatch();
        }
        if (openLines == 0) {
            openSinceNanos = System.nanoTime();
            notifyAll();
        }
        open.write(bytes, start, end - start);
        open.write('\n');
        openLines++;
        added++;
        if (openLines == maxLines) {
            closeBatch();
        }
    }

    /** Ends the input. */
    synchronized void end() throws InterruptedException {
        closeBatch();
        ended = true;
        notifyAll();
    }

    private void closeBatch() throws InterruptedException {
        while (openLines > 0 && full.size() >= maxWaiting) {
            wait();
        }
        if (openLines > 0) {
            full.add(takeOpen());
            notifyAll();
        }
    }

    private LineBatch takeOpen() {
        ByteBuffer body = ByteBuffer.wrap(open.toByteArray());
        LineBatch batch = new LineBatch(keys.get(), source, added - openLines + 1, openLines, body);
        open.reset();
        openLines = 0;
        return batch;
    }

    /** Waits for the next batch; returns empty at the end. */
    synchronized Optional<LineBatch> take() throws InterruptedException {
        while (full.isEmpty() && !isDue() && !ended) {
            wait(openLines == 0 ? 0 : millisToLinger());
        }
        LineBatch batch = full.poll();
        notifyAll();
        return batch != null || openLines == 0 ? Optional.ofNullable(batch) : Optional.of(takeOpen());
    }

    private boolean isDue() {
        return openLines > 0 && System.nanoTime() - openSinceNanos >= lingerNanos;
    }

    private long millisToLinger() {
        long left = lingerNanos - (System.nanoTime() - openSinceNanos);
        return Math.max(1, left / NANOS_PER_MILLI + 1);
    }
}
