package topplays.jobs.tasks;

import java.io.Closeable;
import java.io.IOException;
import topplays.jobs.io.FilePart;
import topplays.model.MalformedReason;

/** Keeps the first malformed lines of a task for inspection. */
interface MalformedSamples extends Closeable {
    /**
     * Adds a malformed line. Has no effect if enough lines are kept.
     *
     * @param offset the offset of the line in its part of a file, in bytes
     */
    void add(FilePart part, long offset, MalformedReason reason, byte[] line, int start, int end)
            throws IOException, InterruptedException;

    /** Keeps the lengths of the parts of archives, for the end of the job. */
    void addParts(ArchiveParts parts) throws IOException, InterruptedException;

    /** Keeps the number of malformed lines of each file, for the end of the job. */
    void addFiles(MalformedByFile files) throws IOException, InterruptedException;
}
