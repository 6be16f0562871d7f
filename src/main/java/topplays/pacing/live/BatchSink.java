package topplays.pacing.live;

import java.io.IOException;

/** Where batches go. */
public interface BatchSink {

    /**
     * Writes a batch; once it returns, the batch is whole and durable and the queue may forget it.
     *
     * @throws IOException if it cannot be written; then it is not there
     */
    void write(Batch batch) throws IOException, InterruptedException;
}
