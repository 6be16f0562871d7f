package topplays.client;

import java.time.Duration;

/** The time between attempts. */
public interface RetryTime {
    /** The system time. */
    RetryTime SYSTEM = new RetryTime() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            Thread.sleep(duration.toMillis());
        }
    };

    /** As {@link System#nanoTime}. */
    long nanoTime();

    void sleep(Duration duration) throws InterruptedException;
}
