package topplays.pacing.policy;

import java.time.Duration;
import java.util.function.LongConsumer;
import topplays.pacing.PacingSettings;

/** Writes a batch at the size that arrives per minute on average since the start. */
final class MeanRateCeiling implements RollPolicy {
    private final double ticksPerMinute;

    MeanRateCeiling(PacingSettings settings) {
        this.ticksPerMinute = settings.ticks(Duration.ofMinutes(1));
    }

    @Override
    public void write(Backlog backlog, LongConsumer batch) {
        double unitsPerMinute = Math.ceil(backlog.arrived() * ticksPerMinute / backlog.tick());
        long ceiling = Math.min(backlog.capacity(), Math.max(1, (long) unitsPerMinute));
        new FixedCeiling(ceiling).write(backlog, batch);
    }
}
