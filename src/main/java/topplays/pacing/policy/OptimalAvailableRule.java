package topplays.pacing.policy;

/**
 * The least constant rate that meets the deadlines of all arrivals so far, computed again each tick. It never exceeds
 * the moving average's peak. (Optimal Available: Yao, Demers and Shenker, FOCS 1995.)
 */
final class OptimalAvailableRule implements RateRule {
    private final DeadlineHull deadlines = new DeadlineHull();

    @Override
    public double rate(Backlog backlog) {
        deadlines.add(backlog.tick() + backlog.deadlineTicks(), backlog.arrived());
        return deadlines.steepestSlopeFrom(backlog.tick() - 1, backlog.released());
    }
}
