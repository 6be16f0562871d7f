package topplays.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The input and the totals of a run: the contract between the commands.
 *
 * <p>Holds neither times nor hosts, so that equal runs have equal summaries.
 *
 * @param plays the sum of all counts
 * @param videos the number of distinct videos or, with key columns, of rows: of videos in each chart
 * @param charts with key columns, the number of charts, each of the videos with the same values in these columns
 * @param audience the distinct viewers of all videos, if they were counted; with key columns, those of each chart, added up
 * @param skippedFiles corrupt archives that were skipped whole, ascending
 * @param settings every option that changes a count, by its name on the command line
 * @param covered the numbered events that were read
 * @param k the requested length; charts only
 * @param views the views that are not plays; if there are any, these and the plays are the counted lines
 * @param withheld what a chart leaves out of its counts
 * @param columns the columns of the parts, in order, without the rank of a chart: those of the key, which ends with the video,
 *     and the figures
 */
public record RunSummary(
        Kind kind,
        LineCounts lines,
        long plays,
        long videos,
        OptionalLong charts,
        OptionalLong audience,
        List<String> skippedFiles,
        SortedMap<String, Object> settings,
        Coverage covered,
        OptionalInt k,
        ViewTotals views,
        Withheld withheld,
        List<String> columns) {
    /** The columns of counts without keys other than the video. */
    public static final List<String> VIDEO_AND_PLAYS = List.of("video", "plays");

    private static final String VIEWERS = "viewers";

    /** The columns of counts with the distinct viewers of each video. */
    public static final List<String> VIDEO_PLAYS_AND_VIEWERS = List.of("video", "plays", VIEWERS);

    /** The columns of counts with these key columns before the video. */
    public static List<String> columns(List<String> keyColumns, boolean hasViewers) {
        List<String> columns = new ArrayList<>(keyColumns);
        columns.addAll(hasViewers ? VIDEO_PLAYS_AND_VIEWERS : VIDEO_AND_PLAYS);
        return List.copyOf(columns);
    }

    /** The kind of folder that the summary describes. */
    public enum Kind {
        COUNTS,
        TOP
    }

    public RunSummary {
        if (plays < 0 || videos < 0) {
            throw new IllegalArgumentException("plays and videos must not be negative: " + plays + ", " + videos);
        }
        if (audience.isPresent() && (audience.getAsLong() < 0 || audience.getAsLong() > plays)) {
            throw new IllegalArgumentException(
                    "the audience must be from 0 to the plays: " + audience.getAsLong() + " with " + plays);
        }
        if (k.isPresent() != (kind == Kind.TOP)) {
            throw new IllegalArgumentException(
                    "k must be present for a chart and only for a chart: " + kind + " with " + k);
        }
        long notPlays = Math.addExact(views.repeats(), views.tooShort());
        long counted = Math.addExact(plays, withheld.outside());
        if (notPlays > 0 && lines.counted() != Math.addExact(counted, notPlays)) {
            throw new IllegalArgumentException("of %d views, %d are plays, %d repeats and %d short"
                    .formatted(lines.counted(), counted, views.repeats(), views.tooShort()));
        }
        columns = List.copyOf(columns);
        if (columns.size() < VIDEO_AND_PLAYS.size()
                || charts.isPresent() == keyColumns(columns).isEmpty()) {
            throw new IllegalArgumentException(
                    "the number of charts must be present with key columns and only with them: " + columns + " with "
                            + charts);
        }
        skippedFiles = skippedFiles.stream().sorted().distinct().toList();
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /** The summary of a run that did not count an audience. */
    public RunSummary(
            Kind kind,
            LineCounts lines,
            long plays,
            long videos,
            OptionalLong charts,
            List<String> skippedFiles,
            SortedMap<String, Object> settings,
            Coverage covered,
            OptionalInt k,
            ViewTotals views,
            Withheld withheld,
            List<String> columns) {
        this(
                kind,
                lines,
                plays,
                videos,
                charts,
                OptionalLong.empty(),
                skippedFiles,
                settings,
                covered,
                k,
                views,
                withheld,
                columns);
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

    /** The summary of a run without key columns, which leaves no row out. */
    public RunSummary(
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
        this(
                kind,
                lines,
                plays,
                videos,
                OptionalLong.empty(),
                skippedFiles,
                settings,
                covered,
                k,
                views,
                Withheld.NONE,
                columns);
    }

    /** Whether the viewers of each chart were counted. */
    public boolean hasAudience() {
        return audience.isPresent();
    }

    /** Whether the parts have a column of distinct viewers. */
    public boolean hasViewers() {
        return hasViewers(columns);
    }

    private static boolean hasViewers(List<String> columns) {
        return columns.get(columns.size() - 1).equals(VIEWERS);
    }

    /** The columns before the video. */
    public List<String> keyColumns() {
        return keyColumns(columns);
    }

    private static List<String> keyColumns(List<String> columns) {
        List<String> others = hasViewers(columns) ? VIDEO_PLAYS_AND_VIEWERS : VIDEO_AND_PLAYS;
        return columns.subList(0, Math.max(0, columns.size() - others.size()));
    }
}
