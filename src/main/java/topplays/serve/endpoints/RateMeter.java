package topplays.serve.endpoints;

import java.time.InstantSource;

/** The average rate over the last {@value #SECONDS} whole seconds. Thread-safe. */
public final class RateMeter {
    static final int SECONDS = 10;

    private final InstantSource clock;
    private final long[] amounts = new long[SECONDS + 1];
    private long second;
    private long total;

    RateMeter(InstantSource clock) {
        this.clock = clock;
        this.second = clock.instant().getEpochSecond();
    }

    synchronized void add(long amount) {
        moveOn();
        amounts[index(second)] += amount;
        total += amount;
    }

    /** The sum of all amounts since the start. */
    public synchronized long total() {
        return total;
    }

    public synchronized double perSecond() {
        moveOn();
        long sum = 0;
        for (int back = 1; back <= SECONDS; back++) {
            sum += amounts[index(second - back)];
        }
        return (double) sum / SECONDS;
    }

    /** Clears the seconds that are too old. */
    private void moveOn() {
        long now = Math.max(second, clock.instant().getEpochSecond());
        for (long next = Math.max(second + 1, now - SECONDS); next <= now; next++) {
            amounts[index(next)] = 0;
        }
        second = now;
    }

    private int index(long ofSecond) {
        return (int) Math.floorMod(ofSecond, (long) amounts.length);
    }
}
