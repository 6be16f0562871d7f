package topplays.concurrent;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One daemon thread that repeats tasks, each some time after its last run ended. */
public final class PeriodicWork implements Closeable {
    private static final long CLOSE_SECONDS = 15;

    private final ScheduledExecutorService thread;
    private final List<Future<?>> works = new ArrayList<>();

    public PeriodicWork(String name) {
        thread = Executors.newSingleThreadScheduledExecutor(Threads.daemons(name));
    }

    /** Repeats the task, the first time after {@code interval}. */
    public void every(Duration interval, Runnable work) {
        works.add(thread.scheduleWithFixedDelay(work, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Throws the failure that ended a task, if one did. */
    public void check() throws IOException {
        for (Future<?> work : works) {
            if (work.isDone() && !work.isCancelled()) {
                try {
                    work.get();
                } catch (ExecutionException e) {
                    throw Failures.asIs(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /**
     * Interrupts the running task and waits for its end, {@value #CLOSE_SECONDS} seconds at most. A task that ignores the
     * interrupt keeps running on its daemon thread.
     */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
