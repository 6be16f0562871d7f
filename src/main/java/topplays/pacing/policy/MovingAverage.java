package topplays.pacing.policy;

/**
 * The mean rate of arrivals over the deadline: spreads the work of each event evenly over its deadline. It needs no
 * tuning, and its peak is at most twice the optimum's. (Average Rate: Yao, Demers and Shenker, FOCS 1995.)
 */
final class MovingAverage {
    private MovingAverage() {}

    /** The rate in units per tick, as a {@link RateRule}. */
    static double rate(Backlog backlog) {
        int ticks = backlog.deadlineTicks() + 1;
        return (backlog.arrived() - backlog.arrivedTicksAgo(ticks)) / (double) ticks;
    }
}
