package topplays.jobs.tasks;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BinaryComparable;
import topplays.model.PlayCountLines;

/** The play counts in a block of a file. A malformed line fails the task; the message names its position. */
public final class PlayCountBlock {
    private final PlayCountLines lines;
    private Path file;
    private long blockOffset;

    public PlayCountBlock(PlayCountLines lines) {
        this.lines = lines;
    }

    /** Starts with a block that begins at this offset of the file. */
    public void start(Path file, long offset, BinaryComparable block) {
        this.file = file;
        blockOffset = offset;
        lines.start(block.getBytes(), 0, block.getLength());
    }

    /** Reads the next line. Returns false at the end of the block. */
    public boolean next() throws IOException {
        try {
            return lines.next();
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "%s, byte %d: %s".formatted(file, blockOffset + lines.lineStart(), e.getMessage()), e);
        }
    }

    /** The line last read. */
    public PlayCountLines line() {
        return lines;
    }
}
