package topplays.pacing.policy;

/** The straight lines from here that have stayed within a tunnel so far, by their slopes. */
final class SlopeRange {
    private double slowest = Double.NEGATIVE_INFINITY;
    private double fastest = Double.POSITIVE_INFINITY;

    /**
     * Keeps the lines that pass between two points further ahead, if any do. If none does, one is kept: along the side at
     * which the taut string bends away.
     *
     * @return whether any did
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

    /** The kept slope next to a wanted one. */
    double nearest(double slope) {
        return Math.min(fastest, Math.max(slowest, slope));
    }
}
