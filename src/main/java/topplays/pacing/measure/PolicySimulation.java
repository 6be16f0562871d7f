package topplays.pacing.measure;

import java.time.Duration;
import topplays.pacing.PacingSettings;
import topplays.pacing.policy.Backlog;
import topplays.pacing.policy.BatchPolicy;
import topplays.pacing.policy.PacingPolicy;

/**
 * Runs policies on recorded arrivals in virtual time, tick by tick, up to the last deadline. There it releases the
 * rest, so that the measured flow is complete.
 */
public final class PolicySimulation {
    private final CumulativeFlow arrived;
    private final PacingSettings settings;

    public PolicySimulation(CumulativeFlow arrived, PacingSettings settings) {
        this.arrived = arrived;
        this.settings = settings;
    }

    /** The releases of the policy. */
    public CumulativeFlow released(PacingPolicy policy) {
        Backlog backlog = Backlog.of(settings);
        long[] sums = new long[arrived.ticks() + 1];
        for (int tick = 1; tick < sums.length; tick++) {
            backlog.arrive(arrived.inTick(tick));
            backlog.release(policy.release(backlog));
            sums[tick] = backlog.released();
        }
        sums[arrived.ticks()] = backlog.arrived();
        return CumulativeFlow.ofSums(sums);
    }

    /** The batches that the policy writes in the scored time. */
    public BatchCounts batches(BatchPolicy policy, ScoredWindows scoring) {
        Backlog backlog = Backlog.of(settings);
        Counter counter = new Counter();
        for (int tick = 1; tick <= scoring.toTick(); tick++) {
            backlog.arrive(arrived.inTick(tick));
            counter.startTick(tick > scoring.fromTick(), enoughArrived(tick));
            policy.write(backlog, counter::count);
            backlog.release(counter.unitsInTick);
        }
        Duration scored = settings.tick().multipliedBy(scoring.toTick() - (long) scoring.fromTick());
        double perHour = counter.batches * (double) Duration.ofHours(1).toMillis() / scored.toMillis();
        return new BatchCounts(perHour, counter.small, counter.avoidable);
    }

    private boolean enoughArrived(int tick) {
        int start = Math.max(0, tick - settings.deadlineTicks() - 1);
        return arrived.between(start, tick) >= settings.minBatch();
    }

    private final class Counter {
        private long batches;
        private long small;
        private long avoidable;
        private long unitsInTick;
        private boolean scored;
        private boolean enoughArrived;

        void startTick(boolean isScored, boolean isEnoughArrived) {
            unitsInTick = 0;
            scored = isScored;
            enoughArrived = isEnoughArrived;
        }

        void count(long size) {
            unitsInTick += size;
            if (scored) {
                boolean isSmall = size < settings.minBatch();
                batches++;
                small += isSmall ? 1 : 0;
                avoidable += isSmall && enoughArrived ? 1 : 0;
            }
        }
    }
}
