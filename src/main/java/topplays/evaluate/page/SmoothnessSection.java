package topplays.evaluate.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import topplays.evaluate.pace.PaceReport;
import topplays.evaluate.page.Plot.Axis;
import topplays.evaluate.page.Plot.Kind;
import topplays.evaluate.page.Plot.Series;
import topplays.model.DurationText;
import topplays.pacing.measure.Smoothness;
import topplays.report.Figures;

/** Compares how evenly each policy releases events with the optimum for the same deadline. */
final class SmoothnessSection {
    private SmoothnessSection() {}

    static PageSection of(List<PaceReport> reports) {
        if (reports.isEmpty()) {
            return new PageSection("Smoothness", List.of("No pacing policy was evaluated."), List.of());
        }
        return new PageSection(
                "Smoothness",
                List.of(
                        "The optimum knows the future; a policy does not. × is compared with the optimum: 1 is the best possible."),
                List.of(peaks(reports), policies(reports)));
    }

    private static Exhibit peaks(List<PaceReport> reports) {
        List<Series> series = List.of(
                peaks("arrivals", reports.stream().map(PaceReport::arrivals)),
                peaks("optimum", reports.stream().map(report -> report.optimum().smoothness())),
                peaks(
                        reports.get(0).policies().get(0).name(),
                        reports.stream().map(report -> report.policies().get(0).smoothness())));
        Axis traces = Axis.ofNames("", reports.stream().map(PaceReport::trace).toList());
        return new Exhibit(
                "Peak to mean",
                "",
                Optional.of(new Plot(traces, Axis.linear("peak / mean"), series)),
                new Exhibit.Table(
                        List.of("trace", "deadline", "arrivals", "optimum", "policy", "CV in", "CV out", "best"),
                        reports.stream().map(SmoothnessSection::peakRow).toList()));
    }

    private static Series peaks(String name, Stream<Smoothness> ofEachTrace) {
        return new Series(
                name, Kind.BARS, ofEachTrace.map(Smoothness::peakToMean).toList());
    }

    private static List<String> peakRow(PaceReport report) {
        Smoothness policy = report.policies().get(0).smoothness();
        Smoothness optimum = report.optimum().smoothness();
        return List.of(
                report.trace(),
                DurationText.of(report.settings().deadline()),
                Figures.decimal(report.arrivals().peakToMean(), 2),
                Figures.decimal(optimum.peakToMean(), 2),
                Figures.decimal(policy.peakToMean(), 2),
                Figures.decimal(report.arrivals().cv(), 3),
                Figures.decimal(policy.cv(), 3),
                Figures.decimal(optimum.cv(), 3));
    }

    private static Exhibit policies(List<PaceReport> reports) {
        return new Exhibit(
                "Every policy",
                "Staleness is the time from arrival to release.",
                Optional.empty(),
                new Exhibit.Table(
                        List.of("trace", "policy", "CV", "×", "peak/mean", "×", "p50", "p99", "max"),
                        reports.stream().flatMap(SmoothnessSection::rows).toList()));
    }

    private static Stream<List<String>> rows(PaceReport report) {
        Smoothness best = report.optimum().smoothness();
        return report.outcomes().stream()
                .map(outcome -> List.of(
                        report.trace(),
                        outcome.name(),
                        Figures.decimal(outcome.smoothness().cv(), 3),
                        Figures.decimal(outcome.smoothness().cvToThatOf(best), 2),
                        Figures.decimal(outcome.smoothness().peakToMean(), 2),
                        Figures.decimal(outcome.smoothness().peakToThatOf(best), 2),
                        Figures.seconds(outcome.staleness().median().toMillis() / 1000.0),
                        Figures.seconds(outcome.staleness().p99().toMillis() / 1000.0),
                        Figures.seconds(outcome.staleness().max().toMillis() / 1000.0)));
    }
}
