package topplays.evaluate.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import topplays.evaluate.fit.Curves;
import topplays.evaluate.fit.Findings;
import topplays.evaluate.fit.Fits;
import topplays.evaluate.fit.Point;
import topplays.evaluate.fit.Scaling;
import topplays.evaluate.fit.ScalingSentences;
import topplays.evaluate.page.Plot.Axis;
import topplays.evaluate.page.Plot.Kind;
import topplays.evaluate.page.Plot.Series;
import topplays.evaluate.trial.Factor;
import topplays.evaluate.trial.RepeatedTrial;
import topplays.report.Figures;

/** Shows time against the size of the work and against cores. */
final class ScalabilitySection {
    private static final String SECONDS = "wall seconds";

    private ScalabilitySection() {}

    static PageSection of(Findings findings) {
        Curves curves = findings.curves();
        return new PageSection(
                "Scalability",
                List.of(),
                List.of(
                        size(curves.of(Factor.SIZE), findings.fits()),
                        speedUp(findings.fits()),
                        weakScaling(findings.fits()),
                        curve("Skew", Axis.linear("exponent of Zipf's law"), Factor.SKEW, curves),
                        curve("Videos", Axis.log("videos that can be played"), Factor.VIDEOS, curves),
                        curve("Files", Axis.log("files of the same events"), Factor.FILES, curves),
                        bars("Malformed lines", Factor.MALFORMED, curves),
                        bars("Formats", Factor.FORMAT, curves),
                        rules(curves.of(Factor.RULE))));
    }

    private static Exhibit size(List<RepeatedTrial> sizes, Fits fits) {
        List<Series> series = new ArrayList<>(List.of(Series.of("median", Kind.POINTS, points(Factor.SIZE, sizes))));
        fits.growth()
                .ifPresent(law -> series.add(Series.of(
                        "fitted",
                        Kind.DASHES,
                        sizes.stream()
                                .mapToDouble(size -> size.trial().input().events())
                                .filter(events -> events >= Fits.LARGE)
                                .mapToObj(events -> new Point(events, law.at(events)))
                                .toList())));
        return new Exhibit(
                "Time against size",
                ScalingSentences.growth(fits) + " " + ScalingSentences.cost(fits),
                Optional.of(new Plot(Axis.log("events"), Axis.log(SECONDS), series)),
                table("events", Factor.SIZE, sizes));
    }

    private static Exhibit speedUp(Fits fits) {
        List<Scaling> curve = fits.speedUp();
        List<Series> series = new ArrayList<>(List.of(
                against(curve, "whole", Kind.LINE, Scaling::speedUp),
                against(curve, "scan", Kind.LINE, Scaling::scanSpeedUp),
                against(curve, "ideal", Kind.DASHES, Scaling::cores)));
        fits.amdahl()
                .ifPresent(law ->
                        series.add(against(curve, "Amdahl's law", Kind.DASHES, point -> law.speedUp(point.cores()))));
        return new Exhibit(
                "Speed-up against cores",
                ScalingSentences.speedUp(fits),
                Optional.of(new Plot(Axis.linear("cores"), Axis.linear("times as fast"), series)),
                scaling(curve));
    }

    private static Exhibit weakScaling(Fits fits) {
        List<Scaling> curve = fits.weakScaling();
        return new Exhibit(
                "Weak scaling",
                "With a fixed number of events per core, the ideal is the same time on any number of cores.",
                Optional.of(new Plot(
                        Axis.linear("cores"),
                        Axis.linear("times the work in the same time"),
                        List.of(
                                against(curve, "whole", Kind.LINE, Scaling::speedUp),
                                against(curve, "scan", Kind.LINE, Scaling::scanSpeedUp),
                                against(curve, "ideal", Kind.DASHES, Scaling::cores)))),
                scaling(curve));
    }

    private static Series against(List<Scaling> curve, String name, Kind kind, ToDoubleFunction<Scaling> value) {
        return Series.of(
                name,
                kind,
                curve.stream()
                        .filter(point -> value.applyAsDouble(point) > 0)
                        .map(point -> new Point(point.cores(), value.applyAsDouble(point)))
                        .toList());
    }

    private static Exhibit.Table scaling(List<Scaling> curve) {
        return new Exhibit.Table(
                List.of("cores", "events", "seconds", "speed-up", "of the scan", "efficiency"),
                curve.stream()
                        .map(point -> List.of(
                                Integer.toString(point.cores()),
                                Figures.count(point.events()),
                                Figures.decimal(point.seconds(), 2),
                                Figures.decimal(point.speedUp(), 2),
                                Figures.decimal(point.scanSpeedUp(), 2),
                                Figures.decimal(point.efficiency(), 2)))
                        .toList());
    }

    private static Exhibit curve(String title, Axis axis, Factor factor, Curves curves) {
        List<RepeatedTrial> trials = curves.of(factor);
        Axis seconds = Axis.linear(SECONDS);
        Series series = new Series(
                "median",
                Kind.LINE,
                trials.stream()
                        .map(each -> List.of(Curves.value(factor, each.trial()), each.wallSeconds()))
                        .toList());
        return new Exhibit(
                title, "", Optional.of(new Plot(axis, seconds, List.of(series))), table(axis.name(), factor, trials));
    }

    private static Exhibit bars(String title, Factor factor, Curves curves) {
        List<RepeatedTrial> trials = curves.of(factor);
        List<String> names = trials.stream().map(each -> text(factor, each)).toList();
        Series series = new Series(
                "median",
                Kind.BARS,
                trials.stream().map(RepeatedTrial::wallSeconds).toList());
        Plot plot = new Plot(Axis.ofNames("", names), Axis.linear(SECONDS), List.of(series));
        return new Exhibit(title, "", Optional.of(plot), table(factor.toString(), factor, trials));
    }

    private static Exhibit rules(List<RepeatedTrial> trials) {
        return new Exhibit(
                "Rules",
                "One play per viewer, video and period, from a web log with repeated views and robots. The inputs have"
                        + " different sizes: compare the events per second.",
                Optional.empty(),
                table(Factor.RULE.toString(), Factor.RULE, trials));
    }

    private static List<Point> points(Factor factor, List<RepeatedTrial> trials) {
        return trials.stream()
                .map(each -> new Point(Curves.value(factor, each.trial()), each.wallSeconds()))
                .toList();
    }

    private static Exhibit.Table table(String column, Factor factor, List<RepeatedTrial> trials) {
        return new Exhibit.Table(
                List.of(column, "rounds", "seconds", "fastest", "slowest", "events/s"),
                trials.stream()
                        .map(each -> List.of(
                                text(factor, each),
                                Integer.toString(each.rounds().size()),
                                Figures.decimal(each.wallSeconds(), 2),
                                Figures.decimal(walls(each).min().orElseThrow(), 2),
                                Figures.decimal(walls(each).max().orElseThrow(), 2),
                                Figures.count(Math.round(each.eventsPerSecond()))))
                        .toList());
    }

    private static DoubleStream walls(RepeatedTrial repeated) {
        return repeated.rounds().stream()
                .mapToDouble(measures -> measures.cost().wallSeconds());
    }

    private static String text(Factor factor, RepeatedTrial repeated) {
        double value = Curves.value(factor, repeated.trial());
        return switch (factor) {
            case FORMAT -> repeated.trial().input().form().toString();
            case RULE -> repeated.trial().input().rule().toString();
            case MALFORMED -> Figures.share(value);
            case SKEW -> Figures.decimal(value, 1);
            default -> Figures.count((long) value);
        };
    }
}
