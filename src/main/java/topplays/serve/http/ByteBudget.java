package topplays.serve.http;

import java.util.concurrent.atomic.AtomicLong;

/** The memory, in bytes, that all requests share. Thread-safe. */
final class ByteBudget {
    private final AtomicLong left;

    ByteBudget(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** Takes that many bytes if they are left; returns whether it did. */
    boolean take(long bytes) {
        long before = left.getAndUpdate(now -> now < bytes ? now : now - bytes);
        return before >= bytes;
    }

    void giveBack(long bytes) {
        left.addAndGet(bytes);
    }
}
