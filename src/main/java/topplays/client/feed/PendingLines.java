package topplays.client.feed;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Supplier;
import topplays.client.LineBatch;

/**
 * Lines on their way from where they are read to those who send them, as batches that are full, or have waited long enough
 * for more.
 *
 * <p>Batches come out in the order of their lines. A few wait and no more: then whoever adds lines waits. Thread-safe; lines
 * are added by one thread.
 */
public final class PendingLines {
    /** Far below what a service takes in one request. */
    static final int MOST_BYTES = 1 << 20;

    private static final long NANOS_A_MILLI = 1_000_000;

    private final int mostLines;
    private final long lingerNanos;
    private final int mostWaiting;
    private final Supplier<UUID> keys;
    private final Queue<LineBatch> full = new ArrayDeque<>();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private String source = "";
    private long added;
    private int openLines;
    private long openSinceNanos;
    private boolean ended;

    /** @param mostWaiting full batches */
    PendingLines(int mostLines, Duration linger, int mostWaiting, Supplier<UUID> keys) {
        this.mostLines = mostLines;
        this.lingerNanos = linger.toNanos();
        this.mostWaiting = mostWaiting;
        this.keys = keys;
    }

    /** The next lines are of this source, from its first on. */
    public synchronized void begin(String name) throws InterruptedException {
        closeBatch();
        source = name;
        added = 0;
    }

    /** Adds the line {@code bytes[start..end)}, of {@value #MOST_BYTES} bytes at most, without its LF; waits for room. */
    public synchronized void add(byte[] bytes, int start, int end) throws InterruptedException {
        if (openLines > 0 && open.size() + end - start >= MOST_BYTES) {
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
        if (openLines == mostLines) {
            closeBatch();
        }
    }

    /** There are no more lines. */
    synchronized void end() throws InterruptedException {
        closeBatch();
        ended = true;
        notifyAll();
    }

    private void closeBatch() throws InterruptedException {
        while (openLines > 0 && full.size() >= mostWaiting) {
            wait();
        }
        if (openLines > 0) {
            full.add(takeOpen());
            notifyAll();
        }
    }

    private LineBatch takeOpen() {
        LineBatch batch = new LineBatch(keys.get(), source, added - openLines + 1, openLines, open.toByteArray());
        open.reset();
        openLines = 0;
        return batch;
    }

    /** Waits for the next batch; nothing if there are no more. */
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
        return Math.max(1, left / NANOS_A_MILLI + 1);
    }
}
