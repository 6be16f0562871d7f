package topplays.storage.result;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import topplays.model.Coverage;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.model.RunSummary.Kind;
import topplays.model.ViewSpan;
import topplays.model.ViewTotals;

/**
 * A COUNTS folder: finished play counts, one {@code video⇥plays} line per video, in any number of parts.
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

    /**
     * The combined summary of several counts: sums of lines and plays, and the settings they all share.
     *
     * @param videos the number of distinct videos in them
     * @param k the length of the chart made from them
     * @throws IOException if two of them cover the same events, which would count twice
     */
    public static RunSummary chartSummary(List<CountsDirectory> counts, long videos, int k) throws IOException {
        return summary(Kind.TOP, counts, videos, OptionalInt.of(k));
    }

    /** The summary of a COUNTS folder with the sums of several, as in {@link #chartSummary}. */
    public static RunSummary sumSummary(List<CountsDirectory> counts, long videos) throws IOException {
        return summary(Kind.COUNTS, counts, videos, OptionalInt.empty());
    }

    private static RunSummary summary(Kind kind, List<CountsDirectory> counts, long videos, OptionalInt k)
            throws IOException {
        LineCounts lines = LineCounts.none();
        long plays = 0;
        List<String> skippedFiles = new ArrayList<>();
        for (CountsDirectory each : counts) {
            lines = lines.plus(each.summary.lines());
            plays = Math.addExact(plays, each.summary.plays());
            skippedFiles.addAll(each.summary.skippedFiles());
        }
        return new RunSummary(
                kind,
                lines,
                plays,
                videos,
                skippedFiles,
                agreed(counts),
                covered(counts),
                k,
                views(counts),
                counts.get(0).summary.columns());
    }

    private static ViewTotals views(List<CountsDirectory> counts) {
        long repeats = 0;
        long tooShort = 0;
        for (CountsDirectory each : counts) {
            repeats = Math.addExact(repeats, each.summary.views().repeats());
            tooShort = Math.addExact(tooShort, each.summary.views().tooShort());
        }
        return new ViewTotals(repeats, tooShort, span(counts));
    }

    /** The times of all their views; empty if the times of some were not read. */
    private static Optional<ViewSpan> span(List<CountsDirectory> counts) {
        List<RunSummary> withViews = counts.stream()
                .map(CountsDirectory::summary)
                .filter(each -> each.lines().counted() > 0)
                .toList();
        return withViews.stream().allMatch(each -> each.views().span().isPresent())
                ? withViews.stream()
                        .flatMap(each -> each.views().span().stream())
                        .reduce(ViewSpan::plus)
                : Optional.empty();
    }

    /** The events that they cover together. Throws {@link IOException} if they overlap. */
    public static Coverage covered(List<CountsDirectory> counts) throws IOException {
        Coverage covered = Coverage.none();
        for (CountsDirectory each : counts) {
            try {
                covered = covered.plus(each.summary.covered());
            } catch (IllegalArgumentException e) {
                throw new IOException("the counts overlap: " + e.getMessage() + ", in " + each.path, e);
            }
        }
        return covered;
    }

    private static SortedMap<String, Object> agreed(List<CountsDirectory> counts) {
        SortedMap<String, Object> agreed = new TreeMap<>(counts.get(0).summary.settings());
        for (CountsDirectory each : counts) {
            agreed.entrySet().retainAll(each.summary.settings().entrySet());
        }
        return agreed;
    }
}
