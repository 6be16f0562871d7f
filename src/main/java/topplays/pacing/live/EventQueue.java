package topplays.pacing.live;

import java.io.Closeable;
import java.io.IOException;
import topplays.model.EventBlock;

/**
 * The events between their acceptance and their release, first in, first out. It numbers them as they come, without gaps.
 *
 * <p>Thread-safe: while a batch is being written, events may be appended.
 */
public interface EventQueue extends Closeable {

    /**
     * Appends events.
     *
     * @param mark where their source stands after them, for the source to be found again with the last events that were
     *     kept; a queue that does not outlive the process passes it over
     * @return the number of the last one so far
     * @throws IOException if they cannot be kept; then none of them is
     */
    long append(EventBlock block, String mark) throws IOException;

    /** How many bytes the event lines in the queue have, a batch that was taken and not removed among them. */
    long bytes();

    /**
     * The first events that no batch has yet, as few as have {@code least} bytes together; all if they have fewer. They
     * stay in the queue until {@link #remove}, and only one batch is under way at a time.
     *
     * @param least from 1 to what is there
     */
    Batch take(long least) throws IOException;

    /** Forgets a batch that was taken: its events are safe elsewhere. */
    void remove(Batch batch) throws IOException;
}
