package topplays.pacing.policy;

import java.util.function.LongConsumer;

/** Decides in each tick which batches are written; driven like a {@link PacingPolicy}. */
public interface BatchPolicy {

    /**
     * Hands over the sizes of the batches to write in the tick that has just ended, together at most what is waiting.
     *
     * @param backlog of one tick more than at the last call; what it has released is what was written
     */
    void write(Backlog backlog, LongConsumer batch);

    /** How much has left the pacer's hands since the start: what was written, and what waits for its batch to fill. */
    default long released(Backlog backlog) {
        return backlog.released();
    }
}
