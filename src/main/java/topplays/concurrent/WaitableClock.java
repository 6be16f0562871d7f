package topplays.concurrent;

import java.time.Duration;
import java.time.Instant;

/** A clock that can be waited for: real time, faster than real time, or virtual. It never goes back. */
public interface WaitableClock {
    /** Real time from an arbitrary start: only differences of its instants have a meaning. */
    WaitableClock STEADY = running(Instant.EPOCH, 1);

    Instant now();

    /** Returns when the clock has reached {@code time}. */
    void sleepUntil(Instant time) throws InterruptedException;

    default void sleep(Duration duration) throws InterruptedException {
        sleepUntil(now().plus(duration));
    }

    /** The time since {@code time}. */
    default Duration since(Instant time) {
        return Duration.between(time, now());
    }

    /** A clock that never waits: it advances to each time slept until. Not thread-safe. */
    static WaitableClock virtual(Instant start) {
        return new WaitableClock() {
            private Instant now = start;

            @Override
            public Instant now() {
                return now;
            }

            @Override
            public void sleepUntil(Instant time) {
                now = time.isAfter(now) ? time : now;
            }
        };
    }

    /**
     * A clock that starts at {@code start} and runs {@code speed} times as fast as real time. Setting the system clock
     * does not change it.
     */
    static WaitableClock running(Instant start, double speed) {
        long startNanos = System.nanoTime();
        return new WaitableClock() {
            @Override
            public Instant now() {
                return start.plusNanos((long) ((System.nanoTime() - startNanos) * speed));
            }

            @Override
            public void sleepUntil(Instant time) throws InterruptedException {
                for (Instant now = now(); now.isBefore(time); now = now()) {
                    long nanos = (long) (Duration.between(now, time).toNanos() / speed);
                    Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
                }
            }
        };
    }
}
