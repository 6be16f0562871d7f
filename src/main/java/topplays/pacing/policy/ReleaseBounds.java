package topplays.pacing.policy;

import java.util.Arrays;

/**
 * The bounds of cumulative releases at the end of each tick: at least the units that are due or exceed the capacity, at
 * most the arrivals. They start at 0 and end, a deadline after the last arrival, at the total.
 */
final class ReleaseBounds {
    private final long[] most;
    private final int deadlineTicks;
    private final long capacity;

    ReleaseBounds(long[] arrivals, int deadlineTicks, long capacity) {
        this.most = new long[arrivals.length + deadlineTicks + 1];
        System.arraycopy(arrivals, 0, most, 1, arrivals.length);
        Arrays.parallelPrefix(most, Math::addExact);
        this.deadlineTicks = deadlineTicks;
        this.capacity = capacity;
    }

    int end() {
        return most.length - 1;
    }

    long least(int tick) {
        long due = tick < deadlineTicks ? 0 : most[tick - deadlineTicks];
        return Math.max(due, most[tick] - capacity);
    }

    long most(int tick) {
        return most[tick];
    }
}
