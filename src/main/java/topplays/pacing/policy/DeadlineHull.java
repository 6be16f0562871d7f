package topplays.pacing.policy;

import java.util.Arrays;

/**
 * The upper concave hull of the deadlines: the points (tick, units that must have left by then). Only they can bind.
 *
 * <p>Adding a point costs O(1), amortised; the steepest slope O(log n). Points that lie behind are forgotten, so it holds
 * at most as many as the deadline has ticks.
 */
final class DeadlineHull {
    private long[] ticks = new long[64];
    private long[] units = new long[64];
    private int first;
    private int end;

    /** Adds a deadline, later than all before. */
    void add(long tick, long unitsByThen) {
        while (end - first >= 2 && isBelowTheHull(end - 1, tick, unitsByThen)) {
            end--;
        }
        makeRoom();
        ticks[end] = tick;
        units[end] = unitsByThen;
        end++;
    }

    private boolean isBelowTheHull(int point, long nextTick, long nextUnits) {
        double before = (double) (units[point] - units[point - 1]) * (nextTick - ticks[point]);
        double after = (double) (nextUnits - units[point]) * (ticks[point] - ticks[point - 1]);
        return before <= after;
    }

    private void makeRoom() {
        if (end < ticks.length) {
            return;
        }
        int size = end - first;
        int length = size > ticks.length / 2 ? ticks.length * 2 : ticks.length;
        ticks = Arrays.copyOf(Arrays.copyOfRange(ticks, first, end), length);
        units = Arrays.copyOf(Arrays.copyOfRange(units, first, end), length);
        first = 0;
        end = size;
    }

    /** The least constant rate, in units a tick, that from here meets every deadline; forgets those behind. */
    double steepestSlopeFrom(long tick, long released) {
        while (first < end - 1 && (ticks[first] <= tick || units[first] <= released)) {
            first++;
        }
        if (ticks[first] <= tick) {
            return 0;
        }
        int tangent = tangentFrom(tick, released);
        return Math.max(0, (units[tangent] - released) / (double) (ticks[tangent] - tick));
    }

    private int tangentFrom(long tick, long released) {
        int low = first;
        int high = end - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            double here = (double) (units[middle] - released) * (ticks[middle + 1] - tick);
            double next = (double) (units[middle + 1] - released) * (ticks[middle] - tick);
            if (here < next) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
