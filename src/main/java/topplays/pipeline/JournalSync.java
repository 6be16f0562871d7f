package topplays.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import topplays.concurrent.FirstFailure;
import topplays.concurrent.Threads;
import topplays.storage.journal.JournalQueue;

/** Forces a journal to disk at a fixed interval, on a thread of its own. */
final class JournalSync implements Closeable {
    private final JournalQueue journal;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Threads.daemons("topplays-journal"));
    private final Future<?> syncing;
    private final FirstFailure failure = new FirstFailure();

    private JournalSync(JournalQueue journal, Duration interval) {
        this.journal = journal;
        this.syncing = timer.scheduleWithFixedDelay(
                this::sync, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    static JournalSync start(JournalQueue journal, Duration interval) {
        return new JournalSync(journal, interval);
    }

    private void sync() {
        try {
            journal.requireSound();
            journal.sync();
        } catch (Throwable e) {
            failure.set(e);
            syncing.cancel(false);
        }
    }

    /** Throws the failure that stopped it, if one did. */
    void check() throws IOException {
        failure.check();
    }

    /** Stops; waits for a sync that is under way. */
    @Override
    public void close() {
        timer.shutdown();
        boolean interrupted = false;
        while (!timer.isTerminated()) {
            try {
                timer.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
