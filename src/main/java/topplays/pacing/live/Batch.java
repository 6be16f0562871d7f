package topplays.pacing.live;

import java.io.IOException;
import java.io.OutputStream;

/** Events that leave the buffer together: the writer's numbers {@code first} to {@code last}, both inclusive. */
public interface Batch {
    long first();

    long last();

    /** How many bytes its event lines have. */
    long bytes();

    /** Writes the event lines; the same bytes each time, until the batch is removed from its queue. */
    void writeTo(OutputStream out) throws IOException;
}
