package topplays.pacing.policy;

import java.util.function.LongConsumer;

/**
 * Writes a batch at a count, or some time after its first event, as Flume's HDFS sink does (by default 10 and 30 s).
 */
final class CountOrIntervalRoll implements RollPolicy {
    private static final long NOT_OPEN = -1;

    private final long count;
    private final long intervalTicks;
    private long openedInTick = NOT_OPEN;

    CountOrIntervalRoll(long count, long intervalTicks) {
        this.count = count;
        this.intervalTicks = Math.max(1, intervalTicks);
    }

    @Override
    public void write(Backlog backlog, LongConsumer batch) {
        long left = backlog.waiting();
        if (left > 0 && openedInTick == NOT_OPEN) {
            openedInTick = backlog.tick();
        }
        for (; left >= count; left -= count) {
            batch.accept(count);
            openedInTick = left > count ? backlog.tick() : NOT_OPEN;
        }
        if (left > 0 && backlog.tick() - openedInTick + 1 >= intervalTicks) {
            batch.accept(left);
            openedInTick = NOT_OPEN;
        }
    }
}
