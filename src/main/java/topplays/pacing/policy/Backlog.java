package topplays.pacing.policy;

import topplays.pacing.PacingSettings;

/**
 * How much has arrived and how much of it has left, tick by tick, as far back as a deadline reaches.
 *
 * <p>Whoever drives a policy, a simulation or a live pacer, ends each tick with {@link #arrive}, asks the policy, and tells
 * with {@link #release} what really left. What has to leave now is {@link #due}; keeping to it keeps the releases in the
 * tunnel max(A(t−D), A(t)−B) ≤ S(t) ≤ A(t) of arrivals A, deadline D and capacity B. Not thread-safe.
 */
public final class Backlog {
    private final int deadlineTicks;
    private final long capacity;
    /** What had arrived by the end of tick k, at k modulo its length. */
    private final long[] arrivedByTick;

    private long tick;
    private long released;

    /** An empty backlog, before the first tick; {@code deadlineTicks} after the tick of its arrival an event is due. */
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

    /** Ends a tick, in which {@code units} have arrived. */
    public void arrive(long units) {
        if (units < 0) {
            throw new IllegalArgumentException("arrivals must not be negative: " + units);
        }
        long before = arrived();
        tick++;
        arrivedByTick[index(tick)] = Math.addExact(before, units);
    }

    /** Takes {@code units} out, of what is waiting. */
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

    /** All that has arrived since the start. */
    public long arrived() {
        return arrivedByTick[index(tick)];
    }

    /** All that had arrived some ticks ago, at most one tick more than the deadline has; 0 before the start. */
    public long arrivedTicksAgo(int ticks) {
        if (ticks < 0 || ticks > deadlineTicks + 1) {
            throw new IllegalArgumentException("ticks ago must be from 0 to " + (deadlineTicks + 1) + ": " + ticks);
        }
        return ticks >= tick ? 0 : arrivedByTick[index(tick - ticks)];
    }

    /** What arrived in the tick that has just ended. */
    public long arrivedThisTick() {
        return arrived() - arrivedTicksAgo(1);
    }

    /** All that has left since the start. */
    public long released() {
        return released;
    }

    public long waiting() {
        return arrived() - released;
    }

    /** What has to leave in this tick, for its deadline or because there is no room for it. */
    public long due() {
        long late = arrivedTicksAgo(deadlineTicks) - released;
        return Math.max(0, Math.max(late, waiting() - capacity));
    }

    /** The first {@code units} of what is waiting, and with them whatever else arrived in the same tick as the last. */
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
     * How many ticks ago the oldest of what is waiting arrived; 0 if it arrived in the last tick, or nothing is waiting.
     * What is late, because nobody took it when it was {@link #due}, is a tick older than the deadline allows, or more.
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
