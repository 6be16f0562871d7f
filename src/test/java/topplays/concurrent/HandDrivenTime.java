package topplays.concurrent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only by sleeping. Records the length of each sleep. */
public final class HandDrivenTime implements PassingTime {
    private final List<Duration> sleeps = new ArrayList<>();
    private Duration now = Duration.ZERO;
    private Runnable meanwhile = () -> {};

    /** Sets an action to run during each sleep. */
    public void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    public synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    @Override
    public synchronized Duration elapsed() {
        return now;
    }

    @Override
    public void sleep(Duration duration) {
        synchronized (this) {
            sleeps.add(duration);
            now = now.plus(duration);
        }
        meanwhile.run();
    }
}
