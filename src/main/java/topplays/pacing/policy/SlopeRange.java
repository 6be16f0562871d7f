package topplays.pacing.policy;

/** The slopes of the straight lines from a point that have stayed within the bounds so far. */
final class SlopeRange {
    private double slowest = Double.NEGATIVE_INFINITY;
    private double fastest = Double.POSITIVE_INFINITY;

    /**
     * Keeps the lines that pass between two points further ahead. If none does, keeps the one on the side where the
     * taut string bends.
     *
     * @return whether any line passed
     */
    boolean narrow(double slopeToLower, double slopeToUpper) {
        if (slopeToLower > fastest) {
            slowest = fastest;
            return false;
        }
        if (slopeToUpper < slowest) {
            fastest = slowest;
            return false;
        }
        slowest = Math.max(slowest, slopeToLower);
        fastest = Math.min(fastest, slopeToUpper);
        return true;
    }

    /** The slope in the range that is nearest to {@code slope}. */
    double nearest(double slope) {
        return Math.min(fastest, Math.max(slowest, slope));
    }
}
