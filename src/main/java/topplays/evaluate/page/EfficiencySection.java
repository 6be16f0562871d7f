package topplays.evaluate.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import topplays.evaluate.fit.Curves;
import topplays.evaluate.fit.Findings;
import topplays.evaluate.fit.PhaseCost;
import topplays.evaluate.trial.Factor;
import topplays.evaluate.trial.RepeatedTrial;
import topplays.evaluate.trial.TrialResult.Measures;
import topplays.model.SizeText;
import topplays.report.Figures;

/** Shows the cost of each trial and the phases of its time. */
final class EfficiencySection {
    private static final double MILLION = 1e6;

    private EfficiencySection() {}

    static PageSection of(Findings findings) {
        List<String> sentences = new ArrayList<>();
        findings.curves()
                .base()
                .ifPresent(
                        base -> sentences.add("%s per second at the base point, %s on %s; CPU time is %s s per million."
                                .formatted(
                                        Figures.count(Math.round(base.eventsPerSecond()), "event"),
                                        Figures.count(base.trial().input().events(), "event"),
                                        Figures.count(base.trial().cores(), "core"),
                                        Figures.decimal(cpuPerMillion(base), 3))));
        sentences.add(findings.fits()
                .combined()
                .map(share -> "Where the combiner ran, it left %s of the records.".formatted(Figures.share(share)))
                .orElse("The combiner did not run: no tally overflowed."));
        return new PageSection("Efficiency", sentences, List.of(phases(findings.curves()), costs(findings.curves())));
    }

    private static double cpuPerMillion(RepeatedTrial repeated) {
        return MILLION
                * repeated.median(measures -> measures.cost().cpuSeconds())
                / repeated.trial().input().events();
    }

    private static Exhibit phases(Curves curves) {
        List<RepeatedTrial> sizes = curves.of(Factor.SIZE);
        List<String> columns = new ArrayList<>(List.of("trial"));
        List<Plot.Series> series = new ArrayList<>();
        for (PhaseCost phase : PhaseCost.values()) {
            columns.add(phase + ", s");
            series.add(new Plot.Series(
                    phase.toString(),
                    Plot.Kind.STACKED_BARS,
                    sizes.stream()
                            .map(size -> seconds(phase, size) / size.wallSeconds())
                            .toList()));
        }
        Plot plot = new Plot(
                Plot.Axis.ofNames(
                        "events",
                        sizes.stream()
                                .map(size -> Figures.count(size.trial().input().events()))
                                .toList()),
                Plot.Axis.linear("share of the time"),
                series);
        return new Exhibit(
                "Phases of the time",
                "The plot shows the trials by size, the table all trials.",
                Optional.of(plot),
                new Exhibit.Table(
                        columns,
                        curves.all().stream().map(EfficiencySection::phaseRow).toList()));
    }

    private static double seconds(PhaseCost phase, RepeatedTrial repeated) {
        return repeated.median(measures -> phase.measured(measures.phases()));
    }

    private static List<String> phaseRow(RepeatedTrial repeated) {
        List<String> row = new ArrayList<>(List.of(repeated.name()));
        Arrays.stream(PhaseCost.values())
                .map(phase -> Figures.decimal(seconds(phase, repeated), 2))
                .forEach(row::add);
        return row;
    }

    private static Exhibit costs(Curves curves) {
        return new Exhibit(
                "Cost of each trial",
                "Medians of the rounds; bytes are per event.",
                Optional.empty(),
                new Exhibit.Table(
                        List.of(
                                "trial",
                                "rounds",
                                "wall s",
                                "events/s",
                                "CPU s/million",
                                "read",
                                "shuffled",
                                "written",
                                "map output",
                                "spilled",
                                "memory"),
                        curves.all().stream().map(EfficiencySection::costRow).toList()));
    }

    private static List<String> costRow(RepeatedTrial repeated) {
        return List.of(
                repeated.name(),
                Integer.toString(repeated.rounds().size()),
                Figures.decimal(repeated.wallSeconds(), 2),
                Figures.count(Math.round(repeated.eventsPerSecond())),
                Figures.decimal(cpuPerMillion(repeated), 3),
                bytesPerEvent(repeated, measures -> measures.volume().inputBytes()),
                bytesPerEvent(repeated, measures -> measures.volume().shuffledBytes()),
                bytesPerEvent(repeated, measures -> measures.volume().countsBytes()),
                Figures.count(
                        (long) repeated.median(measures -> measures.volume().mapOutputRecords())),
                Figures.count(
                        (long) repeated.median(measures -> measures.volume().spilledRecords())),
                SizeText.rounded(
                        (long) repeated.median(measures -> measures.cost().peakResidentBytes())));
    }

    private static String bytesPerEvent(RepeatedTrial repeated, ToDoubleFunction<Measures> bytes) {
        return Figures.decimal(repeated.median(bytes) / repeated.trial().input().events(), 2);
    }
}
