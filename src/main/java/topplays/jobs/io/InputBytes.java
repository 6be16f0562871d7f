package topplays.jobs.io;

import java.io.IOException;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import topplays.storage.input.InputFile;
import topplays.storage.input.InputListing;

/**
 * The bytes of the listed files that the tasks of a job have read, as a counter of the job. Bytes of archives are counted as
 * they are stored. Bytes that were added to a file after it was listed are not counted.
 */
public final class InputBytes {
    private static final String GROUP = "Input";
    private static final String READ = "BYTES_READ";

    private InputBytes() {}

    /** Adds the bytes of a range that was read to its end. */
    static void add(long bytes, TaskAttemptContext task) {
        task.getCounter(GROUP, READ).increment(bytes);
    }

    /** Throws unless all bytes of the listed files were read, each once. */
    public static void check(InputListing listing, Counters counters) throws IOException {
        long listed = listing.files().stream().mapToLong(InputFile::length).sum();
        long read = counters.findCounter(GROUP, READ).getValue();
        if (read != listed) {
            throw new IOException(
                    "the count does not add up, so it is not published: %,d bytes of input listed, %,d read"
                            .formatted(listed, read));
        }
    }
}
