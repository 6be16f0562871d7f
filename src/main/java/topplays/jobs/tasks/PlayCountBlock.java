package topplays.jobs.tasks;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BinaryComparable;
import topplays.model.PlayCountLines;

/** The play counts in a block of a file. A malformed line fails the task; the message names its position. */
final class PlayCountBlock {
    private final PlayCountLines lines = new PlayCountLines();
    private Path file;
    private long blockOffset;

    void start(Path file, long offset, BinaryComparable block) {
        this.file = file;
        blockOffset = offset;
        lines.start(block.getBytes(), 0, block.getLength());
    }

    /** Reads the next line. Returns false at the end of the block. */
    boolean next() throws IOException {
        try {
            return lines.next();
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "%s, byte %d: %s".formatted(file, blockOffset + lines.videoStart(), e.getMessage()), e);
        }
    }

    PlayCountLines line() {
        return lines;
    }
}
