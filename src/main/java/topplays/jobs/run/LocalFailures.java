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
 * Why tasks of Hadoop's local job runner fail. The runner keeps no reason with the job ("NA"): it only logs the
 * exception, so this listens to its log, and keeps it from the terminal meanwhile.
 */
final class LocalFailures extends AppenderSkeleton implements Closeable {
    private static final int PATIENCE_SECONDS = 2;
    private static final Logger RUNNER = Logger.getLogger(LocalJobRunner.class);

    private final Level level = RUNNER.getLevel();
    private final boolean additive = RUNNER.getAdditivity();
    private final CompletableFuture<Throwable> first = new CompletableFuture<>();

    private LocalFailures() {}

    /** Records from now until it is closed. */
    static LocalFailures record() {
        LocalFailures failures = new LocalFailures();
        RUNNER.addAppender(failures);
        RUNNER.setLevel(Level.WARN);
        RUNNER.setAdditivity(false);
        return failures;
    }

    /**
     * The first exception logged, without the wrapper that the runner puts around it. The runner logs it only after it
     * has marked the job as failed, so this waits a moment for it.
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

    /** Puts the runner's log back as it was; once only, for log4j also closes an appender when it is collected. */
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
