package topplays.traffic;

/**
 * The views of a planned span, in the order of their times: arrays with an element per view. The arrays are shared, not
 * copied, and must not change once lines are made of them.
 */
final class SpanViews {
    private final PlannedSpan plan;
    private final int[] afterStartMicros;
    private final int[] users;
    private final int[] ranks;

    SpanViews(PlannedSpan plan, int[] afterStartMicros, int[] users, int[] ranks) {
        this.plan = plan;
        this.afterStartMicros = afterStartMicros;
        this.users = users;
        this.ranks = ranks;
    }

    PlannedSpan plan() {
        return plan;
    }

    int size() {
        return ranks.length;
    }

    /** The time of a view from the start of the simulation. */
    long micros(int view) {
        return plan.startMicros() + afterStartMicros[view];
    }

    /** The number of a view's user, from 1. */
    int user(int view) {
        return users[view];
    }

    /** The popularity rank of a view's video, from 1. */
    int rank(int view) {
        return ranks[view];
    }

    /** The same times with other users and videos. */
    SpanViews with(int[] otherUsers, int[] otherRanks) {
        return new SpanViews(plan, afterStartMicros, otherUsers, otherRanks);
    }
}
