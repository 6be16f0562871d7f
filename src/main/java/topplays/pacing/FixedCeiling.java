package topplays.pacing;

import java.util.function.LongConsumer;

/** A batch as soon as there are so many: a slow day's events wait for hours, a busy day writes all the time. */
final class FixedCeiling implements RollPolicy {
    private final long ceiling;

    FixedCeiling(long ceiling) {
        this.ceiling = ceiling;
    }

    @Override
    public void write(Backlog backlog, LongConsumer batch) {
        for (long left = backlog.waiting(); left >= ceiling; left -= ceiling) {
            batch.accept(ceiling);
        }
    }
}
