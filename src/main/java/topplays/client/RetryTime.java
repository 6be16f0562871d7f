package topplays.client;

import java.time.Duration;

/** Time that passes between one try and the next. */
public interface RetryTime {
    /** The time of this computer. */
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
