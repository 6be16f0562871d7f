package topplays.concurrent;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

/** Converts failures of other threads. */
public final class Failures {
    private Failures() {}

    /** Returns the cause if it is an {@link IOException}; throws other causes. */
    public static IOException asIs(ExecutionException e) {
        return asIs(e.getCause());
    }

    static IOException asIs(Throwable cause) {
        if (cause instanceof IOException failure) {
            return failure;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException failure) {
            throw failure;
        }
        throw new IllegalStateException(cause);
    }
}
