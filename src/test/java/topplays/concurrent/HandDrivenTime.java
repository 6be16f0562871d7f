package topplays.concurrent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only by sleeping. Records the length of each sleep. */
public final class HandDrivenTime implements WaitableClock {
    private final List<Duration> sleeps = new ArrayList<>();
    private Duration elapsed = Duration.ZERO;
    private Runnable meanwhile = () -> {};

    /** Sets an action to run during each sleep. */
    public void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    public synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    /** The sum of all sleeps. */
    public synchronized Duration elapsed() {
        return elapsed;
    }

    @Override
    public synchronized Instant now() {
        return Instant.EPOCH.plus(elapsed);
    }

    @Override
    public void sleep(Duration duration) {
        synchronized (this) {
            sleeps.add(duration);
            elapsed = elapsed.plus(duration);
        }
        meanwhile.run();
    }

    @Override
    public void sleepUntil(Instant time) {
        sleep(Duration.between(now(), time));
    }
}
