package topplays.evaluate.fit;

import java.util.function.DoubleBinaryOperator;

/**
 * The expected number of different videos among n plays drawn by Zipf's law: the sum over all videos of the probability
 * of being drawn at all, 1 − (1 − p)ⁿ, which 1 − e^(−np) approximates (W. Feller, An Introduction to Probability Theory
 * and Its Applications, vol. 1, on occupancy). A map task with a tally emits this number of records.
 */
public final class DistinctVideos {
    /** Neighbouring ranks are about equally likely, so the width of a block is 1/64 of its first rank. */
    private static final int WIDTH_DIVISOR = 64;

    private final long videos;
    private final double skew;
    private final double weights;

    /** @param videos the number of videos; rank r is played in proportion to r^−skew */
    public DistinctVideos(long videos, double skew) {
        this.videos = videos;
        this.skew = skew;
        this.weights = overBlocks((rank, width) -> width * Math.pow(rank, -skew));
    }

    /** The expected number of different videos. */
    public double in(double plays) {
        return overBlocks((rank, width) -> -width * Math.expm1(-plays * Math.pow(rank, -skew) / weights));
    }

    /** @param sum the sum over a block with this middle rank and this width */
    private double overBlocks(DoubleBinaryOperator sum) {
        double total = 0;
        for (long first = 1; first <= videos; ) {
            long width = Math.min(Math.max(1, first / WIDTH_DIVISOR), videos - first + 1);
            total += sum.applyAsDouble(first + (width - 1) / 2.0, (double) width);
            first += width;
        }
        return total;
    }
}
