package topplays.pacing.policy;

import topplays.pacing.PacingSettings;

/**
 * The offline optimum: the shortest path within the bounds of arrivals, deadline and capacity, like a string pulled
 * taut.
 *
 * <p>No schedule has a lower peak, a higher trough, a lower variance or a lower sum of any convex cost of the rate.
 * Rounded down to whole units it stays within the bounds and optimal. O(n), with two convex chains from a common apex.
 * (Salehi, Zhang, Kurose and Towsley, SIGMETRICS 1996; Davies and Kovac, Annals of Statistics 2001.)
 */
public final class TautString {
    private static final double ROUNDING = 1e-6;
    private static final int LOWER = 1;
    private static final int UPPER = -1;

    private final Chain lower;
    private final Chain upper;
    private final long[] path;
    private int pathEnd;

    private TautString(int end) {
        this.lower = new Chain(end + 1);
        this.upper = new Chain(end + 1);
        this.path = new long[end + 1];
    }

    /**
     * The cumulative releases at the end of each tick, from 0 to a deadline after the last arrival.
     *
     * @param arrivals the units that arrive in each tick
     * @param deadlineTicks the maximum ticks from arrival to release
     * @param capacity the maximum waiting at the end of a tick, or {@link PacingSettings#UNLIMITED}
     */
    public static long[] optimum(long[] arrivals, int deadlineTicks, long capacity) {
        return pulledThrough(new ReleaseBounds(arrivals, deadlineTicks, capacity));
    }

    private static long[] pulledThrough(ReleaseBounds bounds) {
        TautString string = new TautString(bounds.end());
        for (int tick = 1; tick <= bounds.end(); tick++) {
            string.extend(string.lower, string.upper, tick, bounds.least(tick), LOWER);
            string.extend(string.upper, string.lower, tick, bounds.most(tick), UPPER);
        }
        Chain last = string.lower.length() >= string.upper.length() ? string.lower : string.upper;
        while (last.length() > 1) {
            last.moveApexOn();
            string.drawTo(last.tick[last.apex], last.units[last.apex]);
        }
        return string.path;
    }

    /** Adds the next bound to its chain. Where that blocks the other chain, the string bends. */
    private void extend(Chain own, Chain other, int tick, long units, int side) {
        own.pullOver(tick, units, side);
        if (own.length() > 2) {
            return;
        }
        while (other.length() > 1 && side * own.turn(other.tick[other.apex + 1], other.units[other.apex + 1]) < 0) {
            other.moveApexOn();
            own.tick[own.apex] = other.tick[other.apex];
            own.units[own.apex] = other.units[other.apex];
            drawTo(own.tick[own.apex], own.units[own.apex]);
        }
    }

    /** Extends the path in a straight line, in whole units. */
    private void drawTo(int tick, long units) {
        int start = pathEnd;
        double from = path[start];
        double rise = units - from;
        for (int at = start + 1; at < tick; at++) {
            path[at] = (long) Math.floor(from + rise * (at - start) / (tick - start) + ROUNDING);
        }
        path[tick] = units;
        pathEnd = tick;
    }

    /** A chain of points from the apex on, convex or concave. */
    private static final class Chain {
        private final int[] tick;
        private final long[] units;
        private int apex;
        private int last;

        Chain(int most) {
            tick = new int[most];
            units = new long[most];
        }

        int length() {
            return last - apex + 1;
        }

        void moveApexOn() {
            apex++;
        }

        void pullOver(int nextTick, long nextUnits, int side) {
            while (last > apex && side * bend(nextTick, nextUnits) <= 0) {
                last--;
            }
            last++;
            tick[last] = nextTick;
            units[last] = nextUnits;
        }

        /** Positive if the slope from the last point to the next is less than the slope to the last. */
        private double bend(int nextTick, long nextUnits) {
            double before = (double) (units[last] - units[last - 1]) * (nextTick - tick[last]);
            double after = (double) (nextUnits - units[last]) * (tick[last] - tick[last - 1]);
            return before - after;
        }

        /**
         * Negative if a point lies below the line from the apex to the last point; 0 if it is not before the last
         * point.
         */
        double turn(int otherTick, long otherUnits) {
            if (otherTick >= tick[last]) {
                return 0;
            }
            double other = (double) (otherUnits - units[apex]) * (tick[last] - tick[apex]);
            double line = (double) (units[last] - units[apex]) * (otherTick - tick[apex]);
            return other - line;
        }
    }
}
