package topplays.jobs.findings;

import java.io.DataOutput;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.jobs.io.FilePart;

/**
 * The decompressed lengths of the parts of archives that several tasks read. A task does not know the length of the parts before
 * its own, so offsets in the whole archive are known only at the end of the job.
 */
public final class ArchiveParts implements TaskFinding {
    private static final String FOLDER = "_parts";

    /** The lengths by the path of the file and the start of the part in it. */
    private final SortedMap<String, SortedMap<Long, Long>> lengths = new TreeMap<>();

    public void add(FilePart part, long bytes) {
        add(FilePart.pathOf(part.file()), part.start(), bytes);
    }

    private void add(String file, long start, long bytes) {
        lengths.computeIfAbsent(file, path -> new TreeMap<>()).put(start, bytes);
    }

    @Override
    public String folder() {
        return FOLDER;
    }

    @Override
    public boolean isEmpty() {
        return lengths.isEmpty();
    }

    /** The decompressed bytes before the part of a file that begins at {@code start}. */
    long before(String file, long start) {
        return lengths.getOrDefault(file, new TreeMap<>()).headMap(start).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Writes the lengths for {@link #take}. */
    @Override
    public void write(DataOutput out) throws IOException {
        for (var file : lengths.entrySet()) {
            for (var part : file.getValue().entrySet()) {
                out.writeUTF(file.getKey());
                out.writeLong(part.getKey());
                out.writeLong(part.getValue());
            }
        }
    }

    /** Returns the lengths that all tasks wrote, and removes them from the output. */
    public static ArchiveParts take(Path output, Configuration conf) throws IOException {
        ArchiveParts all = new ArchiveParts();
        TaskFinding.take(output, FOLDER, conf, in -> all.add(in.readUTF(), in.readLong(), in.readLong()));
        return all;
    }
}
