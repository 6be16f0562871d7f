package topplays.storage;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * Cleans up unfinished work when the process is terminated (Ctrl-C, SIGTERM).
 *
 * <p>Hooks run in reverse order of registration, and before Hadoop closes its file systems. Closing the object removes
 * the hook: the work is finished.
 */
public final class AbortHook implements Closeable {
    private static final int SECONDS = 20;
    private static final AtomicInteger PRIORITY = new AtomicInteger(FileSystem.SHUTDOWN_HOOK_PRIORITY);

    private final Runnable hook;

    private AbortHook(Runnable hook) {
        this.hook = hook;
    }

    /** Closes {@code unfinished} if the process is terminated; a failure is only printed. */
    public static AbortHook close(Closeable unfinished) {
        Runnable hook = () -> {
            try {
                unfinished.close();
            } catch (IOException e) {
                System.err.println("topplays: not cleaned up: " + e.getMessage());
            }
        };
        ShutdownHookManager.get().addShutdownHook(hook, PRIORITY.incrementAndGet(), SECONDS, TimeUnit.SECONDS);
        return new AbortHook(hook);
    }

    @Override
    public void close() {
        if (!ShutdownHookManager.get().isShutdownInProgress()) {
            ShutdownHookManager.get().removeShutdownHook(hook);
        }
    }
}
