package topplays.storage.result;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.model.RunSummary;
import topplays.model.RunSummary.Kind;
import topplays.storage.LocalFiles;

/**
 * A COUNTS folder: finished play counts, one {@code video⇥plays[⇥viewers]} line per video, in any number of parts.
 *
 * @param path qualified with its file system
 * @param audience if the viewers of each chart were counted, files of lines {@code [column⇥…]audience}: each has some viewers of a
 *     chart, whom no other has
 */
public record CountsDirectory(Path path, RunSummary summary, List<Path> parts, List<Path> audience) {
    /** The folder of the audiences in COUNTS. */
    public static final String AUDIENCE = "_audience";

    /** Counts without an audience. */
    public CountsDirectory(Path path, RunSummary summary, List<Path> parts) {
        this(path, summary, parts, List.of());
    }

    /** Opens a folder that the count job published. Throws {@link IOException} for any other. */
    public static CountsDirectory open(Path path, Configuration conf) throws IOException {
        ResultFolder folder = ResultFolder.open(path, Kind.COUNTS, conf);
        List<Path> parts = folder.parts().stream().map(FileStatus::getPath).toList();
        List<Path> audience = folder.summary().hasAudience() ? audience(folder.path(), conf) : List.of();
        return new CountsDirectory(folder.path(), folder.summary(), parts, audience);
    }

    /** The files of the audiences; none if no viewer is known. */
    private static List<Path> audience(Path counts, Configuration conf) throws IOException {
        FileSystem fs = counts.getFileSystem(conf);
        Path folder = new Path(counts, AUDIENCE);
        if (!fs.exists(folder)) {
            return List.of();
        }
        FileStatus[] parts = fs.listStatus(folder, file -> file.getName().startsWith("part-"));
        Arrays.sort(parts);
        for (FileStatus part : parts) {
            LocalFiles.requireRegular(fs, part.getPath());
        }
        return Arrays.stream(parts).map(FileStatus::getPath).toList();
    }

    /** Opens the folder as {@link #open} does, or returns empty if it does not exist. */
    public static Optional<CountsDirectory> find(Path path, Configuration conf) throws IOException {
        InterruptedReplacement.finishIfMissing(path, conf);
        return path.getFileSystem(conf).exists(path) ? Optional.of(open(path, conf)) : Optional.empty();
    }

    /** When the counts were finished, by the clock of their file system. */
    public Instant finishedAt(Configuration conf) throws IOException {
        FileStatus mark = path.getFileSystem(conf).getFileStatus(new Path(path, PendingResult.SUCCESS));
        return Instant.ofEpochMilli(mark.getModificationTime());
    }
}
