package topplays.pacing.live;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import topplays.model.EventBlock;
import topplays.pacing.PacingSettings;
import topplays.pacing.policy.Backlog;
import topplays.pacing.policy.BatchPolicy;

/**
 * The bounded buffer between producers and the batch writer: accepts events as they arrive and writes them as evenly as
 * the deadline allows. No event is dropped, and the events of each producer stay in order.
 *
 * <p>Producers call {@link #accept}. The driver ends each tick with {@link #endTick}, which decides on batches, and
 * writes them with {@link #writeReleased}: on one thread in virtual time, or on two threads, as {@link LivePacer} does.
 * A producer that finds the buffer full writes a batch itself or waits for the current one. While a sink takes longer
 * than a tick, nothing more is released; late events leave at a bounded rate afterwards. Thread-safe.
 */
public final class Pacer {
    private final PacingSettings settings;
    private final BatchPolicy policy;
    private final EventQueue queue;
    private final BatchSink sink;
    private final Backlog backlog;
    private final CatchUpLimit catchUp;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Long> toWrite = new ArrayDeque<>();
    private boolean writing;
    private boolean failed;
    private boolean wasFull;
    private long arrivedInTick;
    /** Bytes written before the tick of their arrival had ended. */
    private long writtenEarly;

    private long released;

    /** A pacer of bytes. Events that are in the queue already count as arrivals of the first tick. */
    public Pacer(PacingSettings settings, BatchPolicy policy, EventQueue queue, BatchSink sink) {
        this.settings = settings;
        this.policy = policy;
        this.queue = queue;
        this.sink = sink;
        this.backlog = Backlog.of(settings);
        this.catchUp = new CatchUpLimit(settings);
        this.arrivedInTick = queue.bytes();
    }

    /**
     * Adds events to the buffer; waits while there is no room for them.
     *
     * @param block its size is at most the capacity
     * @param mark as in {@link EventQueue#append}
     * @return the number of the last event
     */
    public long accept(EventBlock block, String mark) throws IOException, InterruptedException {
        if (block.length() > settings.capacity()) {
            throw new IllegalArgumentException(
                    "a block must fit into the capacity of " + settings.capacity() + " bytes: " + block.length());
        }
        lock.lockInterruptibly();
        try {
            makeRoom(block.length());
            long last = queue.append(block, mark);
            arrivedInTick += block.length();
            return last;
        } finally {
            lock.unlock();
        }
    }

    private void makeRoom(long wanted) throws IOException, InterruptedException {
        while (wanted > settings.capacity() - queue.bytes()) {
            wasFull = true;
            if (writing) {
                changed.await();
                continue;
            }
            if (toWrite.isEmpty()) {
                toWrite.add(Math.min(queue.bytes(), Math.max(wanted, settings.minBatch())));
            }
            writeNext();
        }
    }

    /** Ends a tick and decides on the release. A slow sink does not delay it. */
    public PacerTick endTick() {
        lock.lock();
        try {
            long arrived = arrivedInTick;
            arrivedInTick = 0;
            backlog.arrive(arrived);
            backlog.release(writtenEarly);
            writtenEarly = 0;
            long allowed = catchUp.allowed(backlog, !writing && toWrite.isEmpty());
            Deque<Long> batches = new ArrayDeque<>();
            policy.write(backlog, batches::add);
            for (long batch : batches) {
                long size = Math.min(batch, allowed);
                if (size > 0) {
                    toWrite.add(size);
                    allowed -= size;
                }
            }
            changed.signalAll();
            return tick(arrived);
        } finally {
            lock.unlock();
        }
    }

    private PacerTick tick(long arrived) {
        long before = released;
        long pending = toWrite.stream().mapToLong(Long::longValue).sum();
        released = Math.max(before, Math.max(policy.released(backlog), backlog.released() + pending));
        return new PacerTick(arrived, released - before, backlog.waiting(), backlog.oldestTicksAgo());
    }

    /** Writes the released batches; returns when all are durable. */
    public void writeReleased() throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            writeAll();
        } finally {
            lock.unlock();
        }
    }

    private void writeAll() throws IOException, InterruptedException {
        while (writing || !toWrite.isEmpty()) {
            if (writing) {
                changed.await();
            } else {
                writeNext();
            }
        }
    }

    /** Waits until a batch is released. */
    void awaitReleased() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (toWrite.isEmpty()) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Writes all events in the buffer at once, after the producers have ended. */
    public void flush() throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            writeAll();
            while (queue.bytes() > 0) {
                toWrite.add(Math.min(queue.bytes(), settings.maxBatch()));
                writeAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Writes the next batch, with the lock released while the sink works. After a failure the pacer accepts nothing
     * more.
     */
    private void writeNext() throws IOException, InterruptedException {
        if (failed) {
            throw new IOException("a batch could not be written; nothing more is accepted");
        }
        // a batch ends with a whole event, so the previous one may have been larger than its size
        long size = Math.min(toWrite.remove(), queue.bytes());
        if (size == 0) {
            return;
        }
        writing = true;
        failed = true;
        try {
            Batch batch = queue.take(size);
            lock.unlock();
            try {
                sink.write(batch);
            } finally {
                lock.lock();
            }
            queue.remove(batch);
            long known = Math.min(batch.bytes(), backlog.waiting());
            backlog.release(known);
            writtenEarly += batch.bytes() - known;
            failed = false;
        } finally {
            writing = false;
            changed.signalAll();
        }
    }

    /** Whether a producer ever found the buffer full. */
    public boolean wasFull() {
        lock.lock();
        try {
            return wasFull;
        } finally {
            lock.unlock();
        }
    }

    /** The bytes of event lines in the buffer. */
    public long waiting() {
        return queue.bytes();
    }
}
