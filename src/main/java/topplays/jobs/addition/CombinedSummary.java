package topplays.jobs.addition;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import topplays.format.settings.KeyOptions;
import topplays.format.settings.RuleOptions;
import topplays.jobs.sums.PeriodRange;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.model.ViewTotals;
import topplays.rule.PeriodNames;
import topplays.storage.result.CountsDirectory;

/** The combined summary of several counts: sums of lines, views and plays, and the settings they all share. */
public final class CombinedSummary {
    private final List<CountsDirectory> counts;
    private final PeriodRange range;

    /** @param counts at least one, which pass {@link Addition#check} */
    public CombinedSummary(List<CountsDirectory> counts) {
        this(counts, PeriodRange.ALL);
    }

    /** @param range the periods of the counts that are added up; the times of their views are narrowed to them */
    public CombinedSummary(List<CountsDirectory> counts, PeriodRange range) {
        this.counts = List.copyOf(counts);
        this.range = range;
    }

    /** The summary of a COUNTS folder with the sums, for this number of distinct videos. They have no key columns. */
    public RunSummary ofSums(long videos) throws IOException {
        return new RunSummary(
                RunSummary.Kind.COUNTS,
                lines(),
                plays(),
                videos,
                skippedFiles(),
                agreed(),
                CoveredEvents.of(counts),
                OptionalInt.empty(),
                views(),
                counts.get(0).summary().columns());
    }

    /**
     * The summary of the charts made from the counts.
     *
     * @param found what the job found in the counts
     * @param changed settings that the charts have in place of the counts'; an empty one is removed
     * @param columns as in {@link RunSummary}
     */
    public RunSummary ofCharts(ChartTotals found, int k, Map<String, Optional<?>> changed, List<String> columns)
            throws IOException {
        SortedMap<String, Object> settings = agreed();
        changed.forEach((name, value) ->
                value.ifPresentOrElse(present -> settings.put(name, present), () -> settings.remove(name)));
        return new RunSummary(
                RunSummary.Kind.TOP,
                lines(),
                found.plays(),
                found.videos(),
                found.charts(),
                found.audience(),
                skippedFiles(),
                settings,
                CoveredEvents.of(counts),
                OptionalInt.of(k),
                views(),
                found.withheld(),
                columns);
    }

    /** The plays of all counts. */
    public long plays() {
        return counts.stream().mapToLong(each -> each.summary().plays()).reduce(0, Math::addExact);
    }

    /** The number of charts in all counts; equal charts of different counts count several times. */
    public long charts() {
        return counts.stream()
                .mapToLong(each -> each.summary().charts().orElse(1))
                .sum();
    }

    private LineCounts lines() {
        return counts.stream().map(each -> each.summary().lines()).reduce(LineCounts.none(), LineCounts::plus);
    }

    private List<String> skippedFiles() {
        return counts.stream()
                .flatMap(each -> each.summary().skippedFiles().stream())
                .toList();
    }

    private ViewTotals views() {
        long repeats = 0;
        long tooShort = 0;
        for (CountsDirectory each : counts) {
            repeats = Math.addExact(repeats, each.summary().views().repeats());
            tooShort = Math.addExact(tooShort, each.summary().views().tooShort());
        }
        return new ViewTotals(repeats, tooShort, span().flatMap(this::inRange));
    }

    private Optional<ViewTotals.Span> inRange(ViewTotals.Span span) {
        if (range.isAll()) {
            return Optional.of(span);
        }
        SortedMap<String, Object> settings = counts.get(0).summary().settings();
        PeriodNames names = new PeriodNames(KeyOptions.parse(settings).period().orElseThrow());
        ZoneId zone = RuleOptions.zone(settings);
        Function<String, Instant> start = name -> names.parse(name).atZone(zone).toInstant();
        return span.within(
                range.since().map(start).orElse(span.first()),
                range.until().map(start).orElse(Instant.MAX));
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
