package topplays.jobs.run;

import java.io.Closeable;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hadoop.mapred.LocalJobRunner;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;

/**
 * Records why tasks of Hadoop's local job runner fail. The runner does not keep the reason ("NA"), it only logs the
 * exception. So this class is an appender of that log, and keeps the log off the terminal until it is closed.
 */
final class LocalFailures extends AppenderSkeleton implements Closeable {
    private static final int PATIENCE_SECONDS = 2;
    private static final Logger RUNNER = Logger.getLogger(LocalJobRunner.class);

    private final Level level = RUNNER.getLevel();
    private final boolean additive = RUNNER.getAdditivity();
    private final CompletableFuture<Throwable> first = new CompletableFuture<>();

    private LocalFailures() {}

    /** Starts recording. */
    static LocalFailures record() {
        LocalFailures failures = new LocalFailures();
        RUNNER.addAppender(failures);
        RUNNER.setLevel(Level.WARN);
        RUNNER.setAdditivity(false);
        return failures;
    }

    /**
     * Returns the first exception logged, without the runner's wrapper. The runner marks the job as failed before it logs
     * the exception, so this method waits for up to 2 s.
     */
    Optional<Throwable> first() throws InterruptedException {
        try {
            return Optional.of(first.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        }
    }

    @Override
    protected void append(LoggingEvent event) {
        if (event.getThrowableInformation() != null) {
            Throwable logged = event.getThrowableInformation().getThrowable();
            boolean wrapped = logged.getClass() == Exception.class && logged.getCause() != null;
            first.complete(wrapped ? logged.getCause() : logged);
        }
    }

    @Override
    public boolean requiresLayout() {
        return false;
    }

    /** Restores the runner's log. Works once only, because log4j also closes an appender when it is collected. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        RUNNER.removeAppender(this);
        RUNNER.setLevel(level);
        RUNNER.setAdditivity(additive);
    }
}
