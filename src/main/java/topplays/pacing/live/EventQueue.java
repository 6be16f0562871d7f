package topplays.pacing.live;

import java.io.Closeable;
import java.io.IOException;
import topplays.model.EventBlock;

/**
 * The events between acceptance and release, first in, first out. It numbers them in order, without gaps.
 *
 * <p>Thread-safe: events may be appended while a batch is being written.
 */
public interface EventQueue extends Closeable {

    /**
     * Appends events.
     *
     * @param mark the position of their source after them, for a restart; ignored by a queue that does not survive the
     *     process
     * @return the number of the last event
     * @throws IOException if they cannot be stored; then none is stored
     */
    long append(EventBlock block, String mark) throws IOException;

    /** The bytes of the event lines in the queue, including a batch that was taken and not removed. */
    long bytes();

    /**
     * Takes the fewest events that have at least {@code least} bytes and are in no batch yet. They stay in the queue
     * until {@link #remove}. Only one batch may be under way at a time.
     *
     * @param least from 1 to the bytes that are in no batch
     */
    Batch take(long least) throws IOException;

    /** Removes a batch that was taken, after its events have been stored elsewhere. */
    void remove(Batch batch) throws IOException;
}
