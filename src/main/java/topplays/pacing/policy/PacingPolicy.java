package topplays.pacing.policy;

/**
 * Decides how much leaves the buffer in each tick, knowing only what has arrived so far.
 *
 * <p>The same object serves a simulation and a live pacer: whoever drives it asks once a tick, and tells the backlog
 * what really left. An event costs a policy nothing; a tick costs at most the logarithm of the deadline's ticks.
 * Policies keep state from tick to tick and are not thread-safe.
 */
public interface PacingPolicy {

    /**
     * What should leave in the tick that has just ended, from 0 to what is waiting.
     *
     * @param backlog of one tick more than at the last call
     */
    long release(Backlog backlog);
}
