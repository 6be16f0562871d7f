package topplays.pacing.policy;

import java.util.function.LongConsumer;

/** A batch as soon as there are so many: a slow day's events wait for hours, a busy day writes all the time. */
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
