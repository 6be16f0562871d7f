package topplays.pacing.measure;

/**
 * The evenness of a flow, measured in windows of time.
 *
 * @param mean units per window
 * @param cv the coefficient of variation: standard deviation to mean; 0 is perfectly even
 * @param peak the maximum of a window
 */
public record Smoothness(double mean, double cv, long peak) {

    public static Smoothness of(CumulativeFlow flow, ScoredWindows scoring) {
        int width = scoring.windowTicks();
        int windows = (scoring.toTick() - scoring.fromTick()) / width;
        double mean = flow.between(scoring.fromTick(), scoring.fromTick() + windows * width) / (double) windows;
        double squares = 0;
        long peak = 0;
        for (int window = 0; window < windows; window++) {
            int start = scoring.fromTick() + window * width;
            long units = flow.between(start, start + width);
            squares += (units - mean) * (units - mean);
            peak = Math.max(peak, units);
        }
        double deviation = Math.sqrt(squares / windows);
        return new Smoothness(mean, mean == 0 ? 0 : deviation / mean, peak);
    }

    public double peakToMean() {
        return mean == 0 ? 1 : peak / mean;
    }

    /**
     * The ratio of this unevenness to that of another flow of the same events; {@code NaN} if the other is perfectly
     * even.
     */
    public double cvToThatOf(Smoothness other) {
        double deviation = cv * mean;
        double otherDeviation = other.cv * other.mean;
        return otherDeviation == 0 ? (deviation == 0 ? 1 : Double.NaN) : deviation / otherDeviation;
    }

    /** The ratio of the peaks; {@code NaN} if only the other is 0. */
    public double peakToThatOf(Smoothness other) {
        return other.peak == 0 ? (peak == 0 ? 1 : Double.NaN) : peak / (double) other.peak;
    }
}
