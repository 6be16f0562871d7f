package topplays.pacing.live;

import topplays.pacing.PacingSettings;
import topplays.pacing.policy.Backlog;

/**
 * How much may leave in a tick: whatever the policy says, unless something is late, which only a slow sink can cause; then
 * at most {@value #TIMES} times as much as arrived in the busiest deadline since, or in the mean, so that trouble does not
 * become a flood.
 *
 * <p>It counts for all ticks since it was last used, so that a sink for which a batch takes several of them catches up too.
 */
final class CatchUpLimit {
    private static final int TIMES = 3;

    private final PacingSettings settings;
    private long busiestDeadline;
    /** At most those of a batch interval. */
    private int unusedTicks;

    CatchUpLimit(PacingSettings settings) {
        this.settings = settings;
    }

    /**
     * Asked once a tick.
     *
     * @param free whether the sink has written all it was given; if not, nothing more leaves
     */
    long allowed(Backlog backlog, boolean free) {
        if (backlog.oldestTicksAgo() <= backlog.deadlineTicks()) {
            busiestDeadline = 0;
            unusedTicks = 0;
            return free ? Long.MAX_VALUE : 0;
        }
        long lately = backlog.arrived() - backlog.arrivedTicksAgo(backlog.deadlineTicks());
        long usual =
                backlog.arrived() / backlog.tick() * backlog.deadlineTicks(); // for lately producers may have waited
        busiestDeadline = Math.max(busiestDeadline, Math.max(lately, usual));
        unusedTicks = Math.min(unusedTicks + 1, settings.batchIntervalTicks());
        if (!free) {
            return 0;
        }
        long ticks = unusedTicks;
        unusedTicks = 0;
        return ticks * Math.max(settings.minBatch(), TIMES * busiestDeadline / backlog.deadlineTicks());
    }
}
