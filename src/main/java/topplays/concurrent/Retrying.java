package topplays.concurrent;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import topplays.model.DurationText;

/**
 * Does again what failed, after pauses that double from one second to half a minute, while it may pass and patience lasts.
 *
 * @param patience empty for ever
 * @param mayPass whether a failure is worth waiting
 * @param told is told when it begins to fail, then once a minute, and when it works again
 */
public record Retrying(
        Optional<Duration> patience, Predicate<IOException> mayPass, PassingTime time, Consumer<String> told) {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration TELLING = Duration.ofMinutes(1);

    /** What is tried: it leaves nothing behind that hinders the next time. */
    public interface Attempt<T> {
        T run() throws IOException;
    }

    /**
     * Tries until it works.
     *
     * @param what completes "cannot …" and "could again …"
     * @throws IOException the last failure
     */
    public <T> T run(String what, Attempt<T> attempt) throws IOException, InterruptedException {
        Duration begun = time.elapsed();
        Duration lastTold = Duration.ZERO;
        for (Duration pause = FIRST_PAUSE; ; pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE)) {
            boolean isFirst = pause.equals(FIRST_PAUSE);
            try {
                T done = attempt.run();
                if (!isFirst) {
                    told.accept("could %s after %s".formatted(what, since(begun)));
                }
                return done;
            } catch (IOException failure) {
                requireWorthWaiting(failure, what, begun);
                if (isFirst || time.elapsed().minus(lastTold).compareTo(TELLING) >= 0) {
                    lastTold = time.elapsed();
                    told.accept("cannot %s, trying again%s: %s"
                            .formatted(what, isFirst ? "" : " since " + since(begun), firstLine(failure)));
                }
            }
            time.sleep(pause);
        }
    }

    private void requireWorthWaiting(IOException failure, String what, Duration begun)
            throws IOException, InterruptedException {
        if (isInterruption(failure)) {
            throw (InterruptedException) new InterruptedException("interrupted: " + what).initCause(failure);
        }
        if (failure instanceof HopelessException || !mayPass.test(failure)) {
            throw failure;
        }
        if (patience.isPresent() && time.elapsed().minus(begun).compareTo(patience.get()) >= 0) {
            throw new IOException(
                    "cannot %s, gave up after %s: %s".formatted(what, since(begun), firstLine(failure)), failure);
        }
    }

    private static boolean isInterruption(IOException failure) {
        return Thread.interrupted()
                || failure instanceof ClosedByInterruptException
                || (failure instanceof InterruptedIOException && !(failure instanceof SocketTimeoutException));
    }

    private String since(Duration begun) {
        return DurationText.of(Duration.ofSeconds(time.elapsed().minus(begun).toSeconds()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String firstLine(IOException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString())
                .lines()
                .findFirst()
                .orElse("");
    }
}
