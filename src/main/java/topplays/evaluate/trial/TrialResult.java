package topplays.evaluate.trial;

import java.util.Optional;

/**
 * The result of a trial: its measures, or the reason of its failure.
 *
 * @param failure in one line
 * @param measures of a trial that ended, whether its counts are exact or not
 */
public record TrialResult(Trial trial, Optional<String> failure, Optional<Measures> measures) {

    public TrialResult {
        if (failure.isPresent() == measures.isPresent()) {
            throw new IllegalArgumentException("a trial either fails or has measures: " + trial.id());
        }
    }

    public static TrialResult of(Trial trial, Measures measures) {
        return new TrialResult(trial, Optional.empty(), Optional.of(measures));
    }

    public static TrialResult failed(Trial trial, String failure) {
        return new TrialResult(trial, Optional.of(failure), Optional.empty());
    }

    /** Whether it ended and its result is exact. */
    public boolean isExact() {
        return measures.map(found -> found.accuracy().isExact()).orElse(false);
    }

    /** The measures of a trial. */
    public record Measures(Accuracy accuracy, Cost cost, Phases phases, Volume volume) {}
}
