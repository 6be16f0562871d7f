package topplays.evaluate.trial;

import java.util.Optional;

/**
 * What became of a trial: measures, or the reason for which there are none.
 *
 * @param failure in one line
 * @param measures of a trial that came to its end, right or wrong
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

    /** Whether it came to its end, and all it found is just as it must be. */
    public boolean isExact() {
        return measures.map(found -> found.accuracy().isExact()).orElse(false);
    }

    /** All that is measured in a trial. */
    public record Measures(Accuracy accuracy, Cost cost, Phases phases, Volume volume) {}
}
