package topplays.jobs.io;

import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * A part of a file for a task to read.
 *
 * @param whole whether only one task can read the file
 * @param hosts the hosts that store the bytes; empty if irrelevant
 */
record FileRange(Path file, long start, long length, boolean whole, List<String> hosts) {
    static final Comparator<FileRange> IN_ORDER =
            Comparator.comparing(FileRange::file).thenComparingLong(FileRange::start);

    FileRange {
        hosts = List.copyOf(hosts);
        if (start < 0 || length < 0) {
            throw new IllegalArgumentException(
                    "start and length of a range must not be negative: " + start + ", " + length);
        }
    }

    long end() {
        return start + length;
    }

    FileRange head(long bytes) {
        return new FileRange(file, start, bytes, whole, hosts);
    }

    FileRange tail(long bytes) {
        return new FileRange(file, start + bytes, length - bytes, whole, hosts);
    }

    boolean isContinuedBy(FileRange next) {
        return file.equals(next.file) && end() == next.start;
    }
}
