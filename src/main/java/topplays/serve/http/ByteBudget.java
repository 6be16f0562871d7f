package topplays.serve.http;

import java.util.concurrent.atomic.AtomicLong;

/** The memory, in bytes, that all requests share. Thread-safe. */
public final class ByteBudget {
    private final AtomicLong left;

    public ByteBudget(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** Takes that many bytes if they are left; returns whether it did. */
    public boolean take(long bytes) {
        long before = left.getAndUpdate(now -> now < bytes ? now : now - bytes);
        return before >= bytes;
    }

    public void giveBack(long bytes) {
        left.addAndGet(bytes);
    }
}
