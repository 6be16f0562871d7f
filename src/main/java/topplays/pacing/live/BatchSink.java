package topplays.pacing.live;

import java.io.IOException;

/** The destination of batches. */
public interface BatchSink {

    /**
     * Writes a batch; when it returns, the batch is durable and the queue may delete it.
     *
     * @throws IOException if the batch cannot be written; then none of it is visible
     */
    void write(Batch batch) throws IOException, InterruptedException;
}
