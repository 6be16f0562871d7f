package topplays.concurrent;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import topplays.model.DurationText;

/**
 * Repeats a failed attempt while the failure may be temporary and patience lasts. Pauses double from 1 s to 30 s.
 *
 * @param patience how long to try; empty means without limit
 * @param isTemporary whether a failure may be temporary
 * @param notes receives a line for the user at the first failure, then once a minute, and at the recovery
 */
public record Retrying(
        Optional<Duration> patience, Predicate<IOException> isTemporary, WaitableClock clock, Consumer<String> notes) {
    private static final long LONGEST_PAUSE_SECONDS = 30;
    private static final Duration REPORT_INTERVAL = Duration.ofMinutes(1);

    /** The action to try. A failed attempt must not hinder the next one. */
    public interface Attempt<T> {
        T run() throws IOException;
    }

    /**
     * Tries until the attempt succeeds.
     *
     * @param action the action for messages, such as "write FILE"
     * @throws IOException the last failure
     */
    public <T> T run(String action, Attempt<T> attempt) throws IOException, InterruptedException {
        Instant begun = clock.now();
        Instant lastReported = begun;
        for (long pauseSeconds = 1; ; pauseSeconds = Math.min(2 * pauseSeconds, LONGEST_PAUSE_SECONDS)) {
            boolean isFirst = pauseSeconds == 1;
            try {
                T done = attempt.run();
                if (!isFirst) {
                    notes.accept("could %s after %s".formatted(action, since(begun)));
                }
                return done;
            } catch (IOException failure) {
                throwUnlessTemporary(failure, action, begun);
                if (isFirst || clock.since(lastReported).compareTo(REPORT_INTERVAL) >= 0) {
                    lastReported = clock.now();
                    notes.accept("cannot %s, trying again%s: %s"
                            .formatted(action, isFirst ? "" : " since " + since(begun), firstLine(failure)));
                }
            }
            clock.sleep(Duration.ofSeconds(pauseSeconds));
        }
    }

    private void throwUnlessTemporary(IOException failure, String action, Instant begun)
            throws IOException, InterruptedException {
        if (isInterruption(failure)) {
            throw (InterruptedException) new InterruptedException("interrupted: " + action).initCause(failure);
        }
        if (failure instanceof PermanentFailureException || !isTemporary.test(failure)) {
            throw failure;
        }
        if (patience.isPresent() && clock.since(begun).compareTo(patience.get()) >= 0) {
            throw new IOException(
                    "cannot %s, gave up after %s: %s".formatted(action, since(begun), firstLine(failure)), failure);
        }
    }

    private static boolean isInterruption(IOException failure) {
        return Thread.interrupted()
                || failure instanceof ClosedByInterruptException
                || (failure instanceof InterruptedIOException && !(failure instanceof SocketTimeoutException));
    }

    private String since(Instant begun) {
        return DurationText.of(Duration.ofSeconds(clock.since(begun).toSeconds()));
    }

    private static String firstLine(IOException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString())
                .lines()
                .findFirst()
                .orElse("");
    }
}
