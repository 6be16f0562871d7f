package topplays.pacing.policy;

import java.time.Duration;
import java.util.function.LongConsumer;
import topplays.pacing.PacingSettings;

/**
 * Makes batches from the releases of a policy: one per batch interval while that fills one. At lower rates batches have
 * the minimum size and are written less often, within the deadline.
 *
 * <p>The policy gets the deadline less the interval, so that a batch can wait for its interval. No batch is below the
 * minimum, unless less than the minimum arrived within the deadline. If a batch would leave less than the minimum
 * behind, it takes all arrivals of its last tick.
 */
public final class BatchFormer implements BatchPolicy {
    private final PacingPolicy policy;
    private final Backlog planned;
    private final int intervalTicks;
    private final long minBatch;
    private final long maxBatch;

    /**
     * Makes batches from the releases of {@code policy}, which was created with {@link #forThePolicy these settings}.
     */
    public BatchFormer(PacingPolicy policy, PacingSettings settings) {
        this.policy = policy;
        this.planned = Backlog.of(forThePolicy(settings));
        this.intervalTicks = settings.batchIntervalTicks();
        this.minBatch = settings.minBatch();
        this.maxBatch = settings.maxBatch();
    }

    @Override
    public void write(Backlog backlog, LongConsumer batch) {
        planned.arrive(backlog.arrivedThisTick());
        planned.release(Math.max(0, backlog.released() - planned.released()));
        planned.release(policy.release(planned));
        long size = size(backlog, planned.released() - backlog.released());
        long batches = -Math.floorDiv(-size, maxBatch);
        for (long i = 0; i < batches; i++) {
            batch.accept(size / batches + (i < size % batches ? 1 : 0));
        }
    }

    @Override
    public long released(Backlog backlog) {
        return Math.max(planned.released(), backlog.released());
    }

    private long size(Backlog backlog, long ready) {
        boolean scheduled = backlog.tick() % intervalTicks == 0 && ready >= minBatch;
        long due = backlog.due();
        if (!scheduled && due == 0 && backlog.waiting() < backlog.capacity()) {
            return 0;
        }
        long size = Math.max(due, Math.min(backlog.waiting(), Math.max(minBatch, ready)));
        return backlog.waiting() - size < minBatch ? backlog.inWholeTicks(size) : size;
    }

    /** The settings for the policy inside. */
    public static PacingSettings forThePolicy(PacingSettings settings) {
        Duration deadline = settings.deadline().minus(settings.batchInterval());
        Duration shortest = settings.tick().multipliedBy(2);
        return new PacingSettings(
                deadline.compareTo(shortest) > 0 ? deadline : shortest,
                settings.tick(),
                settings.tick(),
                settings.minBatch(),
                settings.maxBatch(),
                settings.capacity());
    }
}
