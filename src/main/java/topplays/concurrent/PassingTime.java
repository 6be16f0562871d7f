package topplays.concurrent;

import java.time.Duration;

/** Time that passes and can be waited for; tests let it pass by hand. */
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

    /** The time since some moment that stays the same. */
    Duration elapsed();

    void sleep(Duration duration) throws InterruptedException;
}
