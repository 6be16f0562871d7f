package topplays.jobs;

import java.io.Closeable;
import java.io.IOException;
import topplays.format.MalformedReason;

/** Keeps the first malformed lines of a task, so that somebody can look at them. */
interface MalformedSamples extends Closeable {
    /**
     * Takes a line that cannot be read; drops it if enough are kept.
     *
     * @param offset of the line in its file, in bytes
     */
    void add(long offset, MalformedReason reason, byte[] line, int start, int end)
            throws IOException, InterruptedException;
}
