package topplays.pacing.forecast;

/** An exponentially weighted moving average with bias correction, so it is a mean from the first value on. */
final class Ewma {
    private final double gain;
    private double weighted;
    private double weight;

    /** An average with that time constant, in values. */
    Ewma(double timeConstant) {
        this.gain = 1 - Math.exp(-1 / timeConstant);
    }

    /** Adds a value and returns the new mean. */
    double add(double value) {
        weighted += gain * (value - weighted);
        weight += gain * (1 - weight);
        return mean();
    }

    /** The mean; 0 before the first value. */
    double mean() {
        return weight == 0 ? 0 : weighted / weight;
    }

    SeasonalState.Average state() {
        return new SeasonalState.Average(weighted, weight);
    }

    void resume(SeasonalState.Average state) {
        weighted = state.weighted();
        weight = state.weight();
    }
}
