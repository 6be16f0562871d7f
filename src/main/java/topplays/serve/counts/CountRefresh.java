package topplays.serve.counts;

import java.io.IOException;

/** Updates COUNTS. */
public interface CountRefresh {
    /**
     * Counts the batches of all writers that COUNTS do not cover, adds the plays in COUNTS, and replaces COUNTS by the sums.
     *
     * @return false if COUNTS cover all batches already
     */
    boolean run() throws IOException, InterruptedException;
}
