package topplays.evaluate.fit;

import topplays.evaluate.trial.Trial;

/**
 * The time that a model predicts for a trial, and the measured time.
 *
 * @param seconds predicted by the model
 * @param measured the median of the trial's rounds
 */
public record Prediction(Trial trial, double seconds, double measured) {

    /** The relative error: 0.1 is ten percent too long. */
    public double error() {
        return seconds / measured - 1;
    }
}
