package topplays.evaluate.fit;

import topplays.evaluate.trial.Trial;

/**
 * What a model says of a trial, beside what was measured.
 *
 * @param seconds by the model
 * @param measured the median of the trial's rounds
 */
public record Prediction(Trial trial, double seconds, double measured) {

    /** Relative: 0.1 is a tenth too long. */
    public double error() {
        return seconds / measured - 1;
    }
}
