package topplays.jobs.tasks;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.jobs.io.FilePart;

/**
 * The decompressed lengths of the parts of archives that several tasks read. A task does not know the length of the parts before
 * its own, so offsets in the whole archive are known only at the end of the job.
 */
public final class ArchiveParts {
    /** The folder of the files that the tasks wrote, in the output of a running job. */
    static final String FOLDER = "_parts";

    /** The lengths by the path of the file and the start of the part in it. */
    private final SortedMap<String, SortedMap<Long, Long>> lengths = new TreeMap<>();

    void add(FilePart part, long bytes) {
        add(FilePart.pathOf(part.file()), part.start(), bytes);
    }

    private void add(String file, long start, long bytes) {
        lengths.computeIfAbsent(file, path -> new TreeMap<>()).put(start, bytes);
    }

    boolean isEmpty() {
        return lengths.isEmpty();
    }

    /** The decompressed bytes before the part of a file that begins at {@code start}. */
    long before(String file, long start) {
        return lengths.getOrDefault(file, new TreeMap<>()).headMap(start).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Writes the lengths for {@link #take}. */
    void write(DataOutput out) throws IOException {
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
        FileSystem fs = output.getFileSystem(conf);
        Path folder = new Path(output, FOLDER);
        ArchiveParts all = new ArchiveParts();
        if (fs.exists(folder)) {
            for (FileStatus each : fs.listStatus(folder)) {
                all.read(fs, each.getPath());
            }
            fs.delete(folder, true);
        }
        return all;
    }

    private void read(FileSystem fs, Path written) throws IOException {
        try (DataInputStream in = new DataInputStream(fs.open(written))) {
            while (true) {
                add(in.readUTF(), in.readLong(), in.readLong());
            }
        } catch (EOFException e) {
            // all were read
        }
    }
}
