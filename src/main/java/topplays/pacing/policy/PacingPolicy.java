package topplays.pacing.policy;

/**
 * Decides how much to release in each tick, knowing only the arrivals so far.
 *
 * <p>The driver, a simulation or a live pacer, asks once per tick and reports the real releases to the backlog. The
 * cost of a tick is at most the logarithm of the deadline's ticks, independent of the number of events. Policies keep
 * state between ticks and are not thread-safe.
 */
public interface PacingPolicy {

    /**
     * The units to release in the tick that has just ended, from 0 to the units waiting.
     *
     * @param backlog one tick further than at the last call
     */
    long release(Backlog backlog);
}
