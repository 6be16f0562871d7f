package topplays.pacing.policy;

import java.util.function.LongConsumer;

/** Writes a batch at a fixed size. On a slow day events wait for hours; on a busy day it writes all the time. */
public final class FixedCeiling implements RollPolicy {
    private final long ceiling;

    public FixedCeiling(long ceiling) {
        this.ceiling = ceiling;
    }

    @Override
    public void write(Backlog backlog, LongConsumer batch) {
        for (long left = backlog.waiting(); left >= ceiling; left -= ceiling) {
            batch.accept(ceiling);
        }
    }
}
