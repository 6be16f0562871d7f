package topplays.concurrent;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

/** Converts failures of other threads. */
public final class Failures {
    private Failures() {}

    /** Returns the cause if it is an {@link IOException}; throws other causes. */
    public static IOException asIs(ExecutionException e) {
        if (e.getCause() instanceof IOException failure) {
            return failure;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        if (e.getCause() instanceof RuntimeException failure) {
            throw failure;
        }
        throw new IllegalStateException(e.getCause());
    }
}
