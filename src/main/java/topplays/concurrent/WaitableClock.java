package topplays.concurrent;

import java.time.Duration;

/** Time that passes and can be waited for. Tests use a hand-driven one. */
public interface PassingTime {
    /** The time of this computer. */
    PassingTime SYSTEM = new PassingTime() {
        @Override
        public Duration elapsed() {
            return Duration.ofNanos(System.nanoTime());
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            Thread.sleep(duration.toMillis());
        }
    };

    /** The time since a fixed moment. */
    Duration elapsed();

    void sleep(Duration duration) throws InterruptedException;
}
