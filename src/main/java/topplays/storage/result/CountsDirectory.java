package topplays.storage.result;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import topplays.model.RunSummary;
import topplays.model.RunSummary.Kind;

/**
 * A COUNTS folder: finished play counts, one {@code video⇥plays[⇥viewers]} line per video, in any number of parts.
 *
 * @param path qualified with its file system
 */
public record CountsDirectory(Path path, RunSummary summary, List<Path> parts) {

    /** Opens a folder that the count job published. Throws {@link IOException} for any other. */
    public static CountsDirectory open(Path path, Configuration conf) throws IOException {
        ResultFolder folder = ResultFolder.open(path, Kind.COUNTS, conf);
        List<Path> parts = folder.parts().stream().map(FileStatus::getPath).toList();
        return new CountsDirectory(folder.path(), folder.summary(), parts);
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
