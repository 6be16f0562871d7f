package topplays.client;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import topplays.model.DurationText;

/**
 * Tries again what may pass, after pauses that double, until patience is at its end.
 *
 * <p>A pause is drawn from the upper half of its length, so that clients that failed together do not come back together; it
 * is never shorter than the service asks for. Thread-safe.
 */
public final class Retries {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_TELLINGS = Duration.ofMinutes(1);

    private final Duration patience;
    private final RetryTime time;
    private final RandomGenerator random;
    private final Consumer<String> told;
    private long retries;
    private boolean hasTold;
    private long lastToldNanos;

    /**
     * @param patience from the first failure of a request to the last try
     * @param told why it is tried again, once a minute at most
     */
    public Retries(Duration patience, RetryTime time, RandomGenerator random, Consumer<String> told) {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("patience must not be negative: " + patience);
        }
        this.patience = patience;
        this.time = time;
        this.random = random;
        this.told = told;
    }

    /** What is tried: doing it twice is as good as doing it once. */
    interface Attempt<T> {
        T run() throws ServiceException, InterruptedException;
    }

    /** @throws ServiceException the last failure */
    <T> T run(Attempt<T> attempt) throws ServiceException, InterruptedException {
        long begunNanos = time.nanoTime();
        for (Duration pause = FIRST_PAUSE; ; pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE)) {
            try {
                return attempt.run();
            } catch (ServiceException failure) {
                Duration left = patience.minusNanos(time.nanoTime() - begunNanos);
                if (!failure.mayPass()) {
                    throw failure;
                }
                if (left.toMillis() <= 0) {
                    throw patience.isZero() ? failure : gaveUp(failure);
                }
                tell(failure);
                time.sleep(shorter(longer(drawn(pause), failure.notBefore()), left));
            }
        }
    }

    private ServiceException gaveUp(ServiceException failure) {
        return ServiceException.lasting(failure.getMessage() + "; gave up after " + DurationText.of(patience), failure);
    }

    private synchronized void tell(ServiceException failure) {
        retries++;
        long now = time.nanoTime();
        if (!hasTold || now - lastToldNanos >= BETWEEN_TELLINGS.toNanos()) {
            hasTold = true;
            lastToldNanos = now;
            told.accept(failure.getMessage() + "; trying again for " + DurationText.of(patience));
        }
    }

    private synchronized Duration drawn(Duration pause) {
        return Duration.ofMillis(pause.toMillis() / 2 + random.nextLong(pause.toMillis() / 2 + 1));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** How often something was tried again. */
    public synchronized long count() {
        return retries;
    }
}
