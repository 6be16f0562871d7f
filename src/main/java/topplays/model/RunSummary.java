package topplays.model;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The input and the totals of a run: the contract between the commands.
 *
 * <p>Holds neither times nor hosts, so that equal runs have equal summaries.
 *
 * @param plays the sum of all counts
 * @param videos the number of distinct videos
 * @param skippedFiles corrupt archives that were skipped whole, ascending
 * @param settings every option that changes a count, by its name on the command line
 * @param covered the numbered events that were read
 * @param k the requested length; charts only
 * @param views the views that are not plays; if there are any, these and the plays are the counted lines
 * @param columns the columns of the parts, in order, without the rank of a chart
 */
public record RunSummary(
        Kind kind,
        LineCounts lines,
        long plays,
        long videos,
        List<String> skippedFiles,
        SortedMap<String, Object> settings,
        Coverage covered,
        OptionalInt k,
        ViewTotals views,
        List<String> columns) {
    /** The columns of counts without keys other than the video. */
    public static final List<String> VIDEO_AND_PLAYS = List.of("video", "plays");

    private static final String VIEWERS = "viewers";

    /** The columns of counts with the distinct viewers of each video. */
    public static final List<String> VIDEO_PLAYS_AND_VIEWERS = List.of("video", "plays", VIEWERS);

    /** The kind of folder that the summary describes. */
    public enum Kind {
        COUNTS,
        TOP
    }

    public RunSummary {
        if (plays < 0 || videos < 0) {
            throw new IllegalArgumentException("plays and videos must not be negative: " + plays + ", " + videos);
        }
        if (k.isPresent() != (kind == Kind.TOP)) {
            throw new IllegalArgumentException(
                    "k must be present for a chart and only for a chart: " + kind + " with " + k);
        }
        long notPlays = Math.addExact(views.repeats(), views.tooShort());
        if (notPlays > 0 && lines.counted() != Math.addExact(plays, notPlays)) {
            throw new IllegalArgumentException("of %d views, %d are plays, %d repeats and %d short"
                    .formatted(lines.counted(), plays, views.repeats(), views.tooShort()));
        }
        columns = List.copyOf(columns);
        skippedFiles = skippedFiles.stream().sorted().distinct().toList();
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /** The summary of a run without a rule, whose parts have two columns. */
    public RunSummary(
            Kind kind,
            LineCounts lines,
            long plays,
            long videos,
            List<String> skippedFiles,
            SortedMap<String, Object> settings,
            Coverage covered,
            OptionalInt k) {
        this(kind, lines, plays, videos, skippedFiles, settings, covered, k, ViewTotals.NONE, VIDEO_AND_PLAYS);
    }

    /** Whether the parts have a column of distinct viewers. */
    public boolean hasViewers() {
        return columns.contains(VIEWERS);
    }
}
