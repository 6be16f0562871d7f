package topplays.evaluate.page;

import java.util.ArrayList;
import java.util.List;
import topplays.evaluate.fit.Findings;
import topplays.evaluate.fit.ModelText;
import topplays.evaluate.fit.Scaling;
import topplays.evaluate.fit.ScalingSentences;
import topplays.evaluate.pace.PaceReport;
import topplays.report.DisplayWidth;
import topplays.report.Figures;

/**
 * An evaluation in a few lines of at most 80 columns.
 *
 * <pre>
 * Exact             57 of 57 trials
 * Events per second 8,412,000
 * Growth exponent   1.01
 * Speed-up          1.72 on 2 cores
 * of the scan       1.91 on 2 cores
 * </pre>
 */
public final class EvaluationText {
    private static final int WIDTH = 80;
    private static final String ROW = "%-18s%s";

    private final Findings findings;

    public EvaluationText(Findings findings) {
        this.findings = findings;
    }

    /** The lines, without line ends. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        headline().forEach(figure -> lines.add(ROW.formatted(figure.get(0), figure.get(1))));
        findings.evaluation().pacing().stream()
                .limit(1)
                .forEach(report -> lines.add(ROW.formatted("Peak to mean", evenness(report))));
        lines.add("");
        lines.addAll(DisplayWidth.wrap(ScalingSentences.growth(findings.fits()), WIDTH));
        findings.model().ifPresent(model -> lines.addAll(DisplayWidth.wrap(ModelText.error(model), WIDTH)));
        return lines;
    }

    /** Names and values of the main results. */
    List<List<String>> headline() {
        List<List<String>> figures = new ArrayList<>();
        int trials = findings.evaluation().trials().size();
        figures.add(List.of("Exact", findings.exactTrials() + " of " + Figures.count(trials, "trial")));
        findings.curves()
                .base()
                .ifPresent(base ->
                        figures.add(List.of("Events per second", Figures.count(Math.round(base.eventsPerSecond())))));
        findings.fits()
                .growth()
                .ifPresent(law -> figures.add(List.of("Growth exponent", Figures.decimal(law.exponent(), 2))));
        List<Scaling> speedUp = findings.fits().speedUp();
        if (speedUp.size() > 1) {
            Scaling most = speedUp.get(speedUp.size() - 1);
            String cores = "on " + Figures.count(most.cores(), "core");
            figures.add(List.of("Speed-up", "%s %s".formatted(Figures.decimal(most.speedUp(), 2), cores)));
            figures.add(List.of("of the scan", "%s %s".formatted(Figures.decimal(most.scanSpeedUp(), 2), cores)));
        }
        return figures;
    }

    private static String evenness(PaceReport report) {
        return "%s → %s (best possible %s) of %s"
                .formatted(
                        Figures.decimal(report.arrivals().peakToMean(), 1),
                        Figures.decimal(report.policies().get(0).smoothness().peakToMean(), 1),
                        Figures.decimal(report.optimum().smoothness().peakToMean(), 1),
                        report.trace());
    }
}
