package topplays.serve.counts;

import java.io.IOException;

/** Brings COUNTS up to date. */
public interface CountRefresh {
    /**
     * Counts the batches in EVENTS that COUNTS do not cover, of all writers, adds what is in COUNTS, and publishes the sums
     * in their place.
     *
     * @return false if there was nothing to count
     */
    boolean run() throws IOException, InterruptedException;
}
