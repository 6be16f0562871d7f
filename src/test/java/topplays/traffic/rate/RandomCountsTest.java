package topplays.traffic.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.traffic.ChiSquare;

class RandomCountsTest {
    private static final int DRAWS = 100_000;
    private final RandomCounts counts = new RandomCounts(SeedMix.random(1, 0));

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 3, 49.9, 50.1, 700, 1e9})
    void poissonHasItsMeanAndVariance(double mean) {
        assertMoments(() -> counts.poisson(mean), mean, mean);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.3", "10, 0.5", "10, 0.9", "1000, 0.001", "1000, 0.4", "1000000000000, 1e-12", "100000000, 0.97"})
    void binomialHasItsMeanAndVariance(long trials, double chance) {
        assertMoments(() -> counts.binomial(trials, chance), trials * chance, trials * chance * (1 - chance));
    }

    @Test
    void fewTrialsSucceedAsOftenAsExpected() {
        long[] seen = new long[4];
        for (int i = 0; i < DRAWS; i++) {
            seen[(int) counts.binomial(3, 0.25)]++;
        }

        assertThat(ChiSquare.of(
                        seen, new double[] {DRAWS * 27 / 64.0, DRAWS * 27 / 64.0, DRAWS * 9 / 64.0, DRAWS / 64.0}))
                .isLessThan(ChiSquare.limit(3));
    }

    @Test
    void noChanceIsNoneAndCertaintyIsAll() {
        for (long trials : new long[] {0, 1, 100, Long.MAX_VALUE}) {
            assertThat(counts.binomial(trials, 0)).isZero();
            assertThat(counts.binomial(trials, 1)).isEqualTo(trials);
        }
    }

    private static void assertMoments(LongSupplier draw, double mean, double variance) {
        long[] drawn = LongStream.generate(draw).limit(DRAWS).toArray();
        double drawnMean = LongStream.of(drawn).average().orElseThrow();
        double drawnVariance = LongStream.of(drawn)
                .mapToDouble(count -> (count - mean) * (count - mean))
                .average()
                .orElseThrow();

        double error = Math.sqrt(variance / DRAWS);
        assertThat(drawnMean).isBetween(mean - 5 * error, mean + 5 * error);
        double kurtosisOfRareEvents = variance == 0 ? 0 : 1 / variance;
        double varianceError = variance * Math.sqrt((2 + kurtosisOfRareEvents) / DRAWS);
        assertThat(drawnVariance).isBetween(variance - 5 * varianceError, variance + 5 * varianceError);
    }
}
