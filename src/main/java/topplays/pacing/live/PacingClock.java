package topplays.pacing.live;

import java.time.Duration;
import java.time.Instant;

/** The time by which a pacer lives: the world's, a faster one, or one that somebody sets by hand. */
public interface PacingClock {
    Instant now();

    /** Returns once the time has come; at once if it has already. */
    void sleepUntil(Instant time) throws InterruptedException;

    /** A clock that never waits: it is whatever time is slept until. Not thread-safe. */
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

    /** A clock that shows {@code start} now and runs so many times as fast as the world's; nobody who sets that moves it. */
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
