package topplays.pacing.policy;

import java.util.function.LongConsumer;

/** Decides in each tick on the batches to write; driven like a {@link PacingPolicy}. */
public interface BatchPolicy {

    /**
     * Passes the sizes of the batches to write in the tick that has just ended; their sum is at most the waiting units.
     *
     * @param backlog one tick further than at the last call; its releases are the batches written
     */
    void write(Backlog backlog, LongConsumer batch);

    /** The units released since the start: written, or waiting for their batch to fill. */
    default long released(Backlog backlog) {
        return backlog.released();
    }
}
