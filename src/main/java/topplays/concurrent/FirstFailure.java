package topplays.concurrent;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The first failure of threads that work together, for the thread that checks them. It takes Errors too, so no thread ends
 * unnoticed. Thread-safe.
 */
public final class FirstFailure {
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** Stores a failure, unless there is one already. */
    public void set(Throwable cause) {
        failure.compareAndSet(null, cause);
    }

    /** Throws the failure if there is one. */
    public void check() throws IOException {
        Throwable cause = failure.get();
        if (cause != null) {
            throw Failures.asIs(cause);
        }
    }
}
