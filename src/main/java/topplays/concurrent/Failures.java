package topplays.concurrent;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

/** What went wrong on another thread. */
public final class Failures {
    private Failures() {}

    /** The failure itself; what is no {@link IOException} is thrown. */
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
