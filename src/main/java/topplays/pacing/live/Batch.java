package topplays.pacing.live;

import java.io.IOException;
import java.io.OutputStream;

/** Events that leave the buffer together: the writer's numbers {@code first} to {@code last}, both inclusive. */
public interface Batch {
    long first();

    long last();

    /** The number of bytes of its event lines. */
    long bytes();

    /** Writes the event lines. Each call writes the same bytes, until the batch is removed from its queue. */
    void writeTo(OutputStream out) throws IOException;
}
