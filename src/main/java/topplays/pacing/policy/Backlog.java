package topplays.pacing.policy;

import topplays.pacing.PacingSettings;

/**
 * The arrivals and releases, tick by tick, as far back as a deadline.
 *
 * <p>The driver of a policy, a simulation or a live pacer, ends each tick with {@link #arrive}, asks the policy, and
 * reports the real releases with {@link #release}. {@link #due} is the minimum to release now; it keeps the releases S
 * within max(A(t−D), A(t)−B) ≤ S(t) ≤ A(t) for arrivals A, deadline D and capacity B. Not thread-safe.
 */
public final class Backlog {
    private final int deadlineTicks;
    private final long capacity;
    /** Arrivals up to the end of tick k, at index k modulo the length. */
    private final long[] arrivedByTick;

    private long tick;
    private long released;

    /** An empty backlog before the first tick. An event is due {@code deadlineTicks} after the tick of its arrival. */
    public Backlog(int deadlineTicks, long capacity) {
        if (deadlineTicks < 1) {
            throw new IllegalArgumentException("deadline must be at least a tick away: " + deadlineTicks);
        }
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be positive: " + capacity);
        }
        this.deadlineTicks = deadlineTicks;
        this.capacity = capacity;
        this.arrivedByTick = new long[deadlineTicks + 2];
    }

    public static Backlog of(PacingSettings settings) {
        return new Backlog(settings.deadlineTicks(), settings.capacity());
    }

    /** Ends a tick in which {@code units} arrived. */
    public void arrive(long units) {
        if (units < 0) {
            throw new IllegalArgumentException("arrivals must not be negative: " + units);
        }
        long before = arrived();
        tick++;
        arrivedByTick[index(tick)] = Math.addExact(before, units);
    }

    /** Removes {@code units} from the waiting ones. */
    public void release(long units) {
        if (units < 0 || units > waiting()) {
            throw new IllegalArgumentException("releases must be from 0 to the " + waiting() + " waiting: " + units);
        }
        released += units;
    }

    /** The number of ticks that have ended. */
    public long tick() {
        return tick;
    }

    public int deadlineTicks() {
        return deadlineTicks;
    }

    public long capacity() {
        return capacity;
    }

    /** The arrivals since the start. */
    public long arrived() {
        return arrivedByTick[index(tick)];
    }

    /** The arrivals up to some ticks ago, at most the deadline plus one tick; 0 before the start. */
    public long arrivedTicksAgo(int ticks) {
        if (ticks < 0 || ticks > deadlineTicks + 1) {
            throw new IllegalArgumentException("ticks ago must be from 0 to " + (deadlineTicks + 1) + ": " + ticks);
        }
        return ticks >= tick ? 0 : arrivedByTick[index(tick - ticks)];
    }

    /** The arrivals of the tick that has just ended. */
    public long arrivedThisTick() {
        return arrived() - arrivedTicksAgo(1);
    }

    /** The mean arrivals per tick over the deadline. */
    double meanRate() {
        int ticks = deadlineTicks + 1;
        return (arrived() - arrivedTicksAgo(ticks)) / (double) ticks;
    }

    /** The releases since the start. */
    public long released() {
        return released;
    }

    public long waiting() {
        return arrived() - released;
    }

    /** The minimum to release in this tick: units at their deadline, and units above the capacity. */
    public long due() {
        long late = arrivedTicksAgo(deadlineTicks) - released;
        return Math.max(0, Math.max(late, waiting() - capacity));
    }

    /** The first {@code units} waiting, plus the units that arrived in the same tick as the last of them. */
    public long inWholeTicks(long units) {
        int younger = 0;
        int older = deadlineTicks + 1;
        while (younger < older) {
            int ticksAgo = (younger + older + 1) >>> 1;
            if (arrivedTicksAgo(ticksAgo) - released >= units) {
                younger = ticksAgo;
            } else {
                older = ticksAgo - 1;
            }
        }
        return arrivedTicksAgo(younger) - released;
    }

    /**
     * The age in ticks of the oldest waiting unit; 0 if it arrived in the last tick, or nothing is waiting. Units that
     * were not released when {@link #due} are older than the deadline by a tick or more.
     */
    public int oldestTicksAgo() {
        int younger = 0;
        int older = deadlineTicks + 2;
        while (younger < older) {
            int ticksAgo = (younger + older) >>> 1;
            if (arrivedTicksAgo(ticksAgo) <= released) {
                older = ticksAgo;
            } else {
                younger = ticksAgo + 1;
            }
        }
        return Math.max(0, older - 1);
    }

    private int index(long ofTick) {
        return (int) (ofTick % arrivedByTick.length);
    }
}
