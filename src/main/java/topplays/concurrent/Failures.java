package topplays.concurrent;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutionException;

/** Converts failures of other threads, and keeps a failure when a clean-up after it fails too. */
public final class Failures {
    private Failures() {}

    /**
     * Closes a resource because of a failure, which the caller throws afterwards. If closing fails too, that is added to
     * the failure as suppressed.
     */
    public static void closeAfter(Throwable failure, Closeable resource) {
        try {
            resource.close();
        } catch (IOException | RuntimeException | Error e) {
            if (e != failure) {
                failure.addSuppressed(e);
            }
        }
    }

    /** Closes all resources, even if one fails to close. Throws the first failure, with the others as suppressed. */
    public static void closeAll(Iterable<? extends Closeable> resources) throws IOException {
        IOException failure = null;
        for (Closeable resource : resources) {
            try {
                resource.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Whether a failure, its cause or a further cause is of this kind. */
    public static boolean hasCause(Throwable failure, Class<? extends Throwable> kind) {
        Throwable cause = failure;
        while (cause != null && !kind.isInstance(cause)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

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
