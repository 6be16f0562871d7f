package topplays.pacing.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import topplays.pacing.PacingSettings;

/** Runs a policy tick by tick over arrivals, and without arrivals until the last deadline. */
public final class PolicyRun {
    private final long[] arrivals;
    private final PacingSettings settings;

    public PolicyRun(long[] arrivals, PacingSettings settings) {
        this.arrivals = Arrays.copyOf(arrivals, arrivals.length + settings.deadlineTicks());
        this.settings = settings;
    }

    /** The releases of each tick. */
    public long[] releases(PacingPolicy policy) {
        Backlog backlog = Backlog.of(settings);
        long[] releases = new long[arrivals.length];
        for (int tick = 0; tick < arrivals.length; tick++) {
            backlog.arrive(arrivals[tick]);
            releases[tick] = policy.release(backlog);
            backlog.release(releases[tick]);
        }
        return releases;
    }

    /** The batches of each tick. */
    List<List<Long>> batches(BatchPolicy policy) {
        Backlog backlog = Backlog.of(settings);
        List<List<Long>> batches = new ArrayList<>();
        for (long units : arrivals) {
            List<Long> sizes = new ArrayList<>();
            backlog.arrive(units);
            policy.write(backlog, sizes::add);
            backlog.release(sizes.stream().mapToLong(size -> size).sum());
            batches.add(sizes);
        }
        return batches;
    }

    /** Sums up to the end of each tick. */
    static long[] cumulative(long... values) {
        long[] sums = values.clone();
        Arrays.parallelPrefix(sums, Long::sum);
        return sums;
    }

    /** Arrivals with quiet spells and bursts. */
    static long[] bursts(int ticks, Random random) {
        long[] arrivals = new long[ticks];
        double mean = 3;
        for (int tick = 0; tick < ticks; tick++) {
            if (random.nextInt(20) == 0) {
                mean = random.nextInt(3) == 0 ? 0 : Math.exp(random.nextDouble() * 5);
            }
            arrivals[tick] = Math.round(Math.max(0, mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        return arrivals;
    }
}
