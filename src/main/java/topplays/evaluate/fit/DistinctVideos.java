package topplays.evaluate.fit;

/**
 * How many different videos so many plays are of, if they are drawn by Zipf's law: the sum over all videos of the
 * chance that it is drawn at all, 1 − (1 − p)ⁿ, which is 1 − e^(−np) as near as makes no difference (W. Feller, An
 * Introduction to Probability Theory and Its Applications, vol. 1, on occupancy). A map task that tallies emits so many
 * records, however many lines it reads.
 */
public final class DistinctVideos {
    /** Ranks that lie together are about as likely: a block is as wide as a 64th of its first rank. */
    private static final int RANKS_A_BLOCK = 64;

    private final long videos;
    private final double skew;
    private final double weights;

    /** @param videos those that could be played, of which rank r is played in proportion to r^−skew */
    public DistinctVideos(long videos, double skew) {
        this.videos = videos;
        this.skew = skew;
        this.weights = overBlocks((rank, width) -> width * Math.pow(rank, -skew));
    }

    /** The number to expect in so many plays. */
    public double in(double plays) {
        return overBlocks((rank, width) -> -width * Math.expm1(-plays * Math.pow(rank, -skew) / weights));
    }

    private double overBlocks(BlockSum sum) {
        double total = 0;
        for (long first = 1; first <= videos; ) {
            long width = Math.min(Math.max(1, first / RANKS_A_BLOCK), videos - first + 1);
            total += sum.of(first + (width - 1) / 2.0, width);
            first += width;
        }
        return total;
    }

    private interface BlockSum {
        double of(double middleRank, long width);
    }
}
