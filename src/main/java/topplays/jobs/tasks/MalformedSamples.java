package topplays.jobs.tasks;

import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.fs.Path;
import topplays.model.MalformedReason;

/** Keeps the first malformed lines of a task, so that somebody can look at them. */
interface MalformedSamples extends Closeable {
    /**
     * Takes a line that cannot be read; drops it if enough are kept.
     *
     * @param offset of the line in its file, in bytes
     */
    void add(Path file, long offset, MalformedReason reason, byte[] line, int start, int end)
            throws IOException, InterruptedException;
}
