package topplays.pacing.live;

import java.time.Duration;
import java.time.Instant;

/** The clock of a pacer: real time, faster than real time, or virtual. */
public interface PacingClock {
    Instant now();

    /** Returns when the clock has reached {@code time}. */
    void sleepUntil(Instant time) throws InterruptedException;

    /** A clock that never waits: it advances to each time slept until. Not thread-safe. */
    static PacingClock virtual(Instant start) {
        return new PacingClock() {
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
    static PacingClock running(Instant start, double speed) {
        long startNanos = System.nanoTime();
        return new PacingClock() {
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
