package topplays.traffic;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import topplays.traffic.rate.SeedMix;

/**
 * Draws ranks by Zipf's law: the probability of rank r is exactly proportional to r to the power of −skew.
 *
 * <p>Ranks form blocks whose width is a 64th of their first rank. A block is drawn by Walker's alias method as if all its
 * ranks were as likely as its first. Then a rank in the block is drawn, and rejected with the probability by which it is
 * less likely; that is rare, so powers are rarely calculated. This takes half the time of the library's Zipf sampler, which
 * calculates powers and logarithms for each rank, with Math, whose last bits differ between machines; here it is
 * StrictMath. The table has about a thousand blocks, while an alias table of all ranks takes twelve bytes per rank.
 */
final class ZipfRanks {
    private static final int WIDTH_DIVISOR = 64;

    private final double skew;
    private final int[] firsts;
    private final double[] leastAcceptance;
    private final SharedStateDiscreteSampler blocks;

    ZipfRanks(int ranks, double skew) {
        this.skew = skew;
        this.firsts = IntStream.concat(
                        IntStream.iterate(1, first -> first <= ranks, first -> first + width(first)),
                        IntStream.of(ranks + 1))
                .toArray();
        this.leastAcceptance = new double[firsts.length - 1];
        double[] weights = new double[firsts.length - 1];
        for (int block = 0; block < weights.length; block++) {
            int width = firsts[block + 1] - firsts[block];
            weights[block] = width * StrictMath.pow(firsts[block], -skew);
            leastAcceptance[block] = acceptance(firsts[block], firsts[block + 1] - 1);
        }
        this.blocks = AliasMethodDiscreteSampler.of(SeedMix.random(0, 0), weights);
    }

    private static int width(int first) {
        return Math.max(1, first / WIDTH_DIVISOR);
    }

    private double acceptance(int first, int rank) {
        return StrictMath.pow((double) first / rank, skew);
    }

    Draws draws(UniformRandomProvider random) {
        return new Draws(random);
    }

    /** Draws ranks from one stream of random numbers. */
    final class Draws {
        private final UniformRandomProvider random;
        private final SharedStateDiscreteSampler block;

        private Draws(UniformRandomProvider random) {
            this.random = random;
            this.block = blocks.withUniformRandomProvider(random);
        }

        int next() {
            while (true) {
                int drawn = block.sample();
                int first = firsts[drawn];
                int width = firsts[drawn + 1] - first;
                if (width == 1) {
                    return first;
                }
                int rank = first + random.nextInt(width);
                double lot = random.nextDouble();
                if (lot < leastAcceptance[drawn] || lot < acceptance(first, rank)) {
                    return rank;
                }
            }
        }
    }
}
