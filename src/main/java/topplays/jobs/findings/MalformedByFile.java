package topplays.jobs.findings;

import java.io.DataOutput;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.jobs.io.FilePart;

/**
 * Counts the lines and the malformed lines of each file, so that a job can name the files with malformed lines.
 *
 * <p>A task leaves out the files that it read from start to end without a malformed line. Most tasks write nothing.
 */
public final class MalformedByFile implements TaskFinding {
    private static final String FOLDER = "_files";

    private final SortedMap<String, Lines> found = new TreeMap<>();
    private Path file;
    private Lines lines = Lines.NONE;
    private boolean isPart;

    /**
     * The lines of a file, without headers.
     *
     * @param read all lines, malformed ones too
     */
    public record Lines(long read, long malformed) {
        static final Lines NONE = new Lines(0, 0);

        Lines plus(Lines more) {
            return new Lines(read + more.read, malformed + more.malformed);
        }

        /** Whether more than half of the lines are malformed. */
        public boolean areMostlyMalformed() {
            return malformed > read / 2;
        }
    }

    /**
     * Begins with a file.
     *
     * @param atStart whether it is read from its first byte
     * @param previousEnded whether the file before it was read to its end
     */
    public void begin(Path next, boolean atStart, boolean previousEnded) {
        end(previousEnded);
        file = next;
        isPart = !atStart;
    }

    /** Adds the lines of the file's next block. */
    public void add(Lines more) {
        lines = lines.plus(more);
    }

    /** Ends the file. If the task did not reach its end, it has read only a part of it. */
    public void end(boolean reachedEnd) {
        if (isPart || !reachedEnd || lines.malformed() > 0) {
            found.merge(FilePart.pathOf(file), lines, Lines::plus);
        }
        lines = Lines.NONE;
        isPart = false;
    }

    @Override
    public String folder() {
        return FOLDER;
    }

    @Override
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Writes the lines of each file for {@link #take}. */
    @Override
    public void write(DataOutput out) throws IOException {
        for (var each : found.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeLong(each.getValue().read());
            out.writeLong(each.getValue().malformed());
        }
    }

    /** Returns the sums over all tasks of the files with malformed lines, by path, and removes them from the output. */
    public static SortedMap<String, Lines> take(Path output, Configuration conf) throws IOException {
        SortedMap<String, Lines> sums = new TreeMap<>();
        TaskFinding.take(
                output,
                FOLDER,
                conf,
                in -> sums.merge(in.readUTF(), new Lines(in.readLong(), in.readLong()), Lines::plus));
        sums.values().removeIf(lines -> lines.malformed() == 0);
        return sums;
    }
}
