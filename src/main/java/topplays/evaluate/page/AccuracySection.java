package topplays.evaluate.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import topplays.evaluate.fit.Curves;
import topplays.evaluate.fit.Findings;
import topplays.evaluate.trial.Accuracy;
import topplays.evaluate.trial.RepeatedTrial;
import topplays.evaluate.trial.TrialResult;
import topplays.evaluate.trial.TrialResult.Measures;
import topplays.report.Figures;

/** Compares the counts of each trial with the truth of the simulator. */
final class AccuracySection {
    private AccuracySection() {}

    static PageSection of(Findings findings) {
        return new PageSection(
                "Accuracy", sentences(findings), List.of(counts(findings.curves()), malformed(findings.curves())));
    }

    private static List<String> sentences(Findings findings) {
        List<TrialResult> trials = findings.evaluation().trials();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "%s of %s exact: every count of every video, the order of the chart, and each malformed line by its reason."
                        .formatted(Figures.count(findings.exactTrials()), Figures.count(trials.size(), "trial")));
        trials.forEach(result -> result.failure()
                .ifPresent(failure -> sentences.add("Failed: " + result.trial().id() + ": " + failure)));
        return sentences;
    }

    private static Exhibit counts(Curves curves) {
        return new Exhibit(
                "Counts and charts compared with the truth",
                "The worst of the rounds of each trial.",
                Optional.empty(),
                new Exhibit.Table(
                        List.of("trial", "videos", "missing", "extra", "wrong", "precision", "rank agreement"),
                        curves.all().stream().map(AccuracySection::row).toList()));
    }

    private static List<String> row(RepeatedTrial repeated) {
        return List.of(
                repeated.name(),
                Figures.count(
                        (long) most(repeated, measures -> measures.accuracy().videos())),
                Figures.count(
                        (long) most(repeated, measures -> measures.accuracy().missing())),
                Figures.count(
                        (long) most(repeated, measures -> measures.accuracy().extra())),
                Figures.count(
                        (long) most(repeated, measures -> measures.accuracy().wrong())),
                Figures.decimal(-most(repeated, measures -> -measures.accuracy().precision()), 3),
                Figures.decimal(-most(repeated, measures -> -measures.accuracy().rankAgreement()), 3));
    }

    private static double most(RepeatedTrial repeated, ToDoubleFunction<Measures> measure) {
        return repeated.rounds().stream().mapToDouble(measure).max().orElseThrow();
    }

    private static Exhibit malformed(Curves curves) {
        List<List<String>> rows = new ArrayList<>();
        for (RepeatedTrial repeated : curves.all()) {
            Accuracy accuracy = repeated.rounds().get(0).accuracy();
            TreeSet<String> reasons = new TreeSet<>(accuracy.malformedMade().keySet());
            reasons.addAll(accuracy.malformedFound().keySet());
            for (String reason : reasons) {
                rows.add(List.of(
                        repeated.name(),
                        reason,
                        Figures.count(accuracy.malformedMade().getOrDefault(reason, 0L)),
                        Figures.count(accuracy.malformedFound().getOrDefault(reason, 0L))));
            }
        }
        return new Exhibit(
                "Malformed lines by reason",
                "",
                Optional.empty(),
                new Exhibit.Table(List.of("trial", "reason", "put in", "found"), rows));
    }
}
