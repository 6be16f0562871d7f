package topplays.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import topplays.concurrent.WaitableClock;
import topplays.model.DurationText;

/**
 * Repeats requests that fail temporarily, after pauses that double, until a time limit.
 *
 * <p>A pause is drawn at random from the upper half of its length, so that clients that failed together do not return
 * together. It is never shorter than the service asks for. Thread-safe.
 */
public final class Retries {
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final Duration UNLIMITED = Duration.ofDays(1);
    private static final Duration MESSAGE_INTERVAL = Duration.ofMinutes(1);

    private final Duration patience;
    private final WaitableClock clock;
    private final RandomGenerator random;
    private final Consumer<String> messages;
    private long retries;
    private Optional<Instant> lastReport = Optional.empty();

    /**
     * @param patience the time from the start of a request to the start of its last attempt
     * @param messages takes the reason of a retry, at most once per minute
     */
    public Retries(Duration patience, WaitableClock clock, RandomGenerator random, Consumer<String> messages) {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("patience must not be negative: " + patience);
        }
        this.patience = patience;
        this.clock = clock;
        this.random = random;
        this.messages = messages;
    }

    /** A request that may be sent more than once. */
    interface Attempt<T> {
        /**
         * Sends the request once.
         *
         * @param timeLeft the time until the limit; a day if nothing is retried
         */
        T run(Duration timeLeft) throws ServiceException, InterruptedException;
    }

    /** Runs the attempt until it succeeds. Throws the last failure if it does not. */
    <T> T run(Attempt<T> attempt) throws ServiceException, InterruptedException {
        Instant begun = clock.now();
        for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            try {
                return attempt.run(patience.isZero() ? UNLIMITED : left(begun));
            } catch (ServiceException failure) {
                long left = left(begun).toMillis();
                if (!failure.isTemporary()) {
                    throw failure;
                }
                if (left <= 0) {
                    throw patience.isZero() ? failure : gaveUp(failure);
                }
                report(failure);
                clock.sleep(Duration.ofMillis(Math.min(
                        left, Math.max(drawn(pause), failure.notBefore().toMillis()))));
            }
        }
    }

    private Duration left(Instant begun) {
        return patience.minus(clock.since(begun));
    }

    private ServiceException gaveUp(ServiceException failure) {
        return ServiceException.permanent(
                failure.getMessage() + "; gave up after " + DurationText.of(patience), failure);
    }

    private synchronized void report(ServiceException failure) {
        retries++;
        if (lastReport.isEmpty() || clock.since(lastReport.get()).compareTo(MESSAGE_INTERVAL) >= 0) {
            lastReport = Optional.of(clock.now());
            messages.accept(failure.getMessage() + "; trying again for " + DurationText.of(patience));
        }
    }

    private synchronized long drawn(long pause) {
        return pause / 2 + random.nextLong(pause / 2 + 1);
    }

    /** The number of retries. */
    public synchronized long count() {
        return retries;
    }
}
