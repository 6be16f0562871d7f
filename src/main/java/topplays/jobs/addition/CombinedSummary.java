package topplays.jobs.addition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import topplays.model.LineCounts;
import topplays.model.RankedBy;
import topplays.model.RunSummary;
import topplays.model.ViewTotals;
import topplays.storage.result.CountsDirectory;

/** The combined summary of several counts: sums of lines, views and plays, and the settings they all share. */
public final class CombinedSummary {
    private final List<CountsDirectory> counts;

    /** @param counts at least one, which pass {@link Addition#check} */
    public CombinedSummary(List<CountsDirectory> counts) {
        this.counts = List.copyOf(counts);
    }

    /** The summary of a COUNTS folder with the sums, for this number of distinct videos. */
    public RunSummary ofSums(long videos) throws IOException {
        return summary(
                RunSummary.Kind.COUNTS,
                videos,
                agreed(),
                OptionalInt.empty(),
                counts.get(0).summary().columns());
    }

    /**
     * The summary of the chart made from the counts.
     *
     * @param videos the number of distinct videos in them
     * @param k the length of the chart
     * @param hasViewers whether its rows have a column of viewers
     */
    public RunSummary ofChart(long videos, int k, RankedBy by, boolean hasViewers) throws IOException {
        SortedMap<String, Object> settings = hasViewers ? agreed() : ComparedOptions.withoutViewers(agreed());
        if (by != RankedBy.PLAYS) {
            settings.put(RankedBy.SETTING, by.toString());
        }
        List<String> columns = hasViewers ? RunSummary.VIDEO_PLAYS_AND_VIEWERS : RunSummary.VIDEO_AND_PLAYS;
        return summary(RunSummary.Kind.TOP, videos, settings, OptionalInt.of(k), columns);
    }

    private RunSummary summary(
            RunSummary.Kind kind, long videos, SortedMap<String, Object> settings, OptionalInt k, List<String> columns)
            throws IOException {
        LineCounts lines = LineCounts.none();
        long plays = 0;
        List<String> skippedFiles = new ArrayList<>();
        for (CountsDirectory each : counts) {
            lines = lines.plus(each.summary().lines());
            plays = Math.addExact(plays, each.summary().plays());
            skippedFiles.addAll(each.summary().skippedFiles());
        }
        return new RunSummary(
                kind,
                lines,
                plays,
                videos,
                skippedFiles,
                settings,
                CountsDirectory.covered(counts),
                k,
                views(),
                columns);
    }

    private ViewTotals views() {
        long repeats = 0;
        long tooShort = 0;
        for (CountsDirectory each : counts) {
            repeats = Math.addExact(repeats, each.summary().views().repeats());
            tooShort = Math.addExact(tooShort, each.summary().views().tooShort());
        }
        return new ViewTotals(repeats, tooShort, span());
    }

    /** The times of all their views; empty if the times of some were not read. */
    private Optional<ViewTotals.Span> span() {
        List<RunSummary> withViews = counts.stream()
                .map(CountsDirectory::summary)
                .filter(each -> each.lines().counted() > 0)
                .toList();
        return withViews.stream().allMatch(each -> each.views().span().isPresent())
                ? withViews.stream()
                        .flatMap(each -> each.views().span().stream())
                        .reduce(ViewTotals.Span::plus)
                : Optional.empty();
    }

    /** The settings that all share; of the options that must agree in meaning, those of the first. */
    private SortedMap<String, Object> agreed() {
        SortedMap<String, Object> agreed = new TreeMap<>(counts.get(0).summary().settings());
        for (CountsDirectory each : counts) {
            agreed.entrySet().retainAll(each.summary().settings().entrySet());
        }
        agreed.putAll(ComparedOptions.of(counts.get(0)));
        return agreed;
    }
}
