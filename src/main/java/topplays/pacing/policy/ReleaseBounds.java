package topplays.pacing.policy;

import java.util.Arrays;

/**
 * The bounds of cumulative releases at the end of each tick: at least the units that are due or exceed the capacity, at
 * most the arrivals. They start at 0 and end, a deadline after the last arrival, at the total.
 */
final class ReleaseBounds {
    private final long[] least;
    private final long[] most;

    ReleaseBounds(long[] arrivals, int deadlineTicks, long capacity) {
        int end = arrivals.length + deadlineTicks;
        most = new long[end + 1];
        for (int tick = 1; tick <= arrivals.length; tick++) {
            most[tick] = Math.addExact(most[tick - 1], arrivals[tick - 1]);
        }
        Arrays.fill(most, arrivals.length + 1, end + 1, most[arrivals.length]);
        least = new long[end + 1];
        for (int tick = 0; tick <= end; tick++) {
            long due = tick < deadlineTicks ? 0 : most[tick - deadlineTicks];
            least[tick] = Math.max(due, most[tick] - capacity);
        }
    }

    int end() {
        return most.length - 1;
    }

    long least(int tick) {
        return least[tick];
    }

    long most(int tick) {
        return most[tick];
    }
}
