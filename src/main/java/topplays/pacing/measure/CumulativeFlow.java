package topplays.pacing.measure;

import java.util.Arrays;

/** The cumulative units at the end of each tick; 0 at tick 0, which is before the first. Immutable. */
public final class CumulativeFlow {
    private final long[] byTick;

    private CumulativeFlow(long[] byTick) {
        this.byTick = byTick;
    }

    /** The sums of the units in each tick, followed by {@code ticksAfter} empty ticks. */
    public static CumulativeFlow ofTicks(long[] inEachTick, int ticksAfter) {
        long[] sums = new long[inEachTick.length + ticksAfter + 1];
        System.arraycopy(inEachTick, 0, sums, 1, inEachTick.length);
        Arrays.parallelPrefix(sums, Math::addExact);
        return new CumulativeFlow(sums);
    }

    /** The given sums, which start at 0. */
    public static CumulativeFlow ofSums(long[] sums) {
        if (sums.length == 0 || sums[0] != 0) {
            throw new IllegalArgumentException("sums must start at 0: " + (sums.length == 0 ? "none" : sums[0]));
        }
        return new CumulativeFlow(sums.clone());
    }

    public int ticks() {
        return byTick.length - 1;
    }

    public long upTo(int tick) {
        return byTick[tick];
    }

    public long inTick(int tick) {
        return byTick[tick] - byTick[tick - 1];
    }

    public long between(int fromTick, int toTick) {
        return byTick[toTick] - byTick[fromTick];
    }
}
