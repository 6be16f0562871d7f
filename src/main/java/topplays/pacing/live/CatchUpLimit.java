package topplays.pacing.live;

import topplays.pacing.PacingSettings;
import topplays.pacing.policy.Backlog;

/**
 * The maximum release of a tick. It is unlimited unless events are late, which only a slow sink can cause. Then the
 * rate is at most {@value #TIMES} times the mean rate, or the rate of the busiest deadline since, so that a sink that
 * recovers is not flooded.
 *
 * <p>Unused ticks accumulate, so that a sink that needs several ticks per batch catches up too.
 */
final class CatchUpLimit {
    private static final int TIMES = 3;

    private final PacingSettings settings;
    private long busiestDeadline;
    /** At most the ticks of a batch interval. */
    private int unusedTicks;

    CatchUpLimit(PacingSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns the limit in units; called once per tick.
     *
     * @param free whether the sink has written all batches so far; if not, the limit is 0
     */
    long allowed(Backlog backlog, boolean free) {
        if (backlog.oldestTicksAgo() <= backlog.deadlineTicks()) {
            busiestDeadline = 0;
            unusedTicks = 0;
            return free ? Long.MAX_VALUE : 0;
        }
        long lately = backlog.arrived() - backlog.arrivedTicksAgo(backlog.deadlineTicks());
        long usual =
                backlog.arrived() / backlog.tick() * backlog.deadlineTicks(); // as producers may have waited lately
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
