package topplays.pacing.policy;

import java.util.Arrays;

/**
 * The upper concave hull of the deadlines, which are points (tick, units that must have left by then). Only points on
 * the hull can determine the rate.
 *
 * <p>Adding a point costs O(1), amortised; the steepest slope O(log n). Points in the past are dropped, so it holds at
 * most one point per tick of the deadline.
 */
final class DeadlineHull {
    private long[] ticks = new long[64];
    private long[] units = new long[64];
    private int first;
    private int end;

    /** Adds a deadline that is later than all before. */
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

    /** The least constant rate, in units per tick, that meets every deadline from here on; drops past deadlines. */
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
