package topplays.traffic;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import topplays.traffic.rate.SeedMix;

/**
 * Ranks by Zipf's law: rank r with a probability proportional to r to the power of −skew, exactly.
 *
 * <p>Ranks are put into blocks whose width is a 64th of their first rank. A block is drawn by Walker's alias method as if
 * all its ranks were as likely as its first, then a rank in it, which is rejected as often as it is less likely than that:
 * seldom, so a power is seldom calculated. That takes half the time of the library's own Zipf sampler, which calculates
 * powers and logarithms for each rank, and with Math, whose last bits differ between machines; here it is StrictMath. And
 * it takes a table of about a thousand blocks, where an alias table of all ranks takes twelve bytes for each.
 */
final class ZipfRanks {
    private static final int RANKS_A_BLOCK = 64;

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
        return Math.max(1, first / RANKS_A_BLOCK);
    }

    private double acceptance(int first, int rank) {
        return StrictMath.pow((double) first / rank, skew);
    }

    Draws draws(UniformRandomProvider random) {
        return new Draws(random);
    }

    /** Ranks out of one stream of random numbers. */
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
