package topplays.jobs.findings;

import java.io.Closeable;
import java.io.IOException;
import topplays.jobs.io.FilePart;
import topplays.model.MalformedReason;

/** Keeps the first malformed lines of a task for inspection. */
public interface MalformedSamples extends Closeable {
    /**
     * Adds a malformed line. Has no effect if enough lines are kept.
     *
     * @param offset the offset of the line in its part of a file, in bytes
     */
    void add(FilePart part, long offset, MalformedReason reason, byte[] line, int start, int end)
            throws IOException, InterruptedException;

    /** Keeps what a task found out, for the end of the job. */
    void keep(TaskFinding finding) throws IOException, InterruptedException;
}
