package topplays.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.RejectionInversionZipfSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.traffic.rate.SeedMix;

class ZipfRanksTest {
    private static final int DRAWS = 1_000_000;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1, 1.5})
    void ranksAreAsOftenAsZipfsLawSays(double skew) {
        int ranks = 2_000;
        double[] expected = IntStream.rangeClosed(1, ranks)
                .mapToDouble(rank -> Math.pow(rank, -skew))
                .toArray();
        double sum = Arrays.stream(expected).sum();
        long[] counts = new long[ranks];
        ZipfRanks.Draws draws = new ZipfRanks(ranks, skew).draws(SeedMix.random(5, 0));
        for (int i = 0; i < DRAWS; i++) {
            counts[draws.next() - 1]++;
        }
        for (int i = 0; i < ranks; i++) {
            expected[i] *= DRAWS / sum;
        }

        assertThat(ChiSquare.of(counts, expected)).isBetween(1_700.0, ChiSquare.limit(ranks - 1));
    }

    /** By powers of two, because an error of less than a hundredth, such as a missing rejection, shows only in the sum. */
    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1, 1.2})
    void manyRanksTogetherAreAsOftenAsZipfsLawSays(double skew) {
        int ranks = (1 << 15) - 1;
        double[] expected = new double[15];
        IntStream.rangeClosed(1, ranks).forEach(rank -> expected[power(rank)] += Math.pow(rank, -skew));
        double sum = Arrays.stream(expected).sum();
        int drawn = 4 * DRAWS;
        long[] counts = new long[15];
        ZipfRanks.Draws draws = new ZipfRanks(ranks, skew).draws(SeedMix.random(8, 0));
        for (int i = 0; i < drawn; i++) {
            counts[power(draws.next())]++;
        }
        for (int i = 0; i < 15; i++) {
            expected[i] *= drawn / sum;
        }

        assertThat(ChiSquare.of(counts, expected)).isLessThan(ChiSquare.limit(14));
    }

    private static int power(int rank) {
        return 31 - Integer.numberOfLeadingZeros(rank);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.8, 1, 2, 3})
    void agreesWithTheLibrarysSamplerAtThirtyMillionRanks(double skew) {
        int ranks = 30_000_000;
        UniformRandomProvider random = SeedMix.random(6, 0);
        DiscreteSampler library = RejectionInversionZipfSampler.of(random, ranks, skew);
        ZipfRanks.Draws draws = new ZipfRanks(ranks, skew).draws(random);
        double theirs = 0;
        double ours = 0;
        for (int i = 0; i < DRAWS; i++) {
            theirs += Math.log(library.sample());
            ours += Math.log(draws.next());
        }

        assertThat((ours - theirs) / DRAWS).isBetween(-0.03, 0.03);
    }

    @Test
    void theLastRankIsDrawnAndNoneBeyond() {
        for (int ranks : new int[] {1, 2, 64, 127, 128, 129, 130, 1_000}) {
            ZipfRanks.Draws draws = new ZipfRanks(ranks, 0).draws(SeedMix.random(7, ranks));
            int[] seen = IntStream.generate(draws::next)
                    .limit(20_000)
                    .sorted()
                    .distinct()
                    .toArray();

            assertThat(seen).isEqualTo(IntStream.rangeClosed(1, ranks).toArray());
        }
    }
}
