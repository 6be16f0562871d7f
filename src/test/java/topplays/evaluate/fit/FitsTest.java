package topplays.evaluate.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import topplays.evaluate.trial.Median;

class FitsTest {
    private static final double[] SIZES = {1e6, 5e6, 20e6, 40e6, 100e6, 200e6};

    @Test
    void theMedianIsTheMiddleRoundOrTheMeanOfTheTwoInTheMiddle() {
        assertThat(Median.of(List.of(9, 1.5, 2L))).isEqualTo(2);
        assertThat(Median.of(List.of(100, 1, 4, 2))).isEqualTo(3);
        assertThat(Median.of(List.of())).isNaN();
    }

    @Test
    void aPowerLawIsFoundInWhatFollowsOne() {
        PowerLaw law =
                PowerLaw.fit(points(x -> 3e-8 * Math.pow(x, 1.02), SIZES)).orElseThrow();

        assertThat(law.exponent()).isCloseTo(1.02, within(1e-9));
        assertThat(law.factor()).isCloseTo(3e-8, within(1e-15));
        assertThat(law.at(1e7)).isCloseTo(3e-8 * Math.pow(1e7, 1.02), within(1e-9));
    }

    @Test
    void theExponentIsFoundAmongNoise() {
        Random noise = new Random(7);
        PowerLaw law = PowerLaw.fit(points(x -> 1e-7 * x * Math.exp(0.05 * noise.nextGaussian()), SIZES))
                .orElseThrow();

        assertThat(law.exponent()).isCloseTo(1, within(0.03));
    }

    @Test
    void anAffineCostIsFoundAndNeitherPartOfItIsBelowZero() {
        AffineCost cost = AffineCost.fit(points(x -> 2.5 + 7e-8 * x, SIZES)).orElseThrow();
        AffineCost fromBelowZero =
                AffineCost.fit(points(x -> -0.01 + 7e-8 * x, SIZES)).orElseThrow();
        AffineCost falling = AffineCost.fit(points(x -> 5 - 1e-8 * x, SIZES)).orElseThrow();

        assertThat(cost.fixed()).isCloseTo(2.5, within(1e-6));
        assertThat(cost.each()).isCloseTo(7e-8, within(1e-13));
        assertThat(fromBelowZero.fixed()).isZero();
        assertThat(falling.each()).isZero();
        assertThat(falling.fixed()).isBetween(3.0, 5.0);
    }

    @Test
    void errorsAreRelativeToTheMeasuredValues() {
        AffineCost cost = AffineCost.fit(List.of(new Point(1, 1), new Point(1, 2), new Point(1000, 1000)))
                .orElseThrow();

        assertThat(cost.at(1))
                .as("nearer to the lower, of which it is the larger part")
                .isCloseTo(1.2, within(1e-3));
        assertThat(cost.at(1000)).isCloseTo(1000, within(1e-3));
    }

    @Test
    void amdahlsLawIsFoundInWhatFollowsIt() {
        AmdahlsLaw law = AmdahlsLaw.fit(points(cores -> 40 * (0.1 + 0.9 / cores), 1, 2, 4, 8))
                .orElseThrow();

        assertThat(law.one()).isCloseTo(40, within(1e-6));
        assertThat(law.serial()).isCloseTo(0.1, within(1e-7));
        assertThat(law.speedUp(1)).isEqualTo(1);
        assertThat(law.speedUp(2)).isCloseTo(1 / 0.55, within(1e-6));
        assertThat(law.speedUp(1e9)).isCloseTo(10, within(1e-5));
    }

    @Test
    void fasterThanTheCoresHasNoSerialShare() {
        AmdahlsLaw law =
                AmdahlsLaw.fit(List.of(new Point(1, 10), new Point(2, 4.5))).orElseThrow();

        assertThat(law.serial()).isZero();
    }

    @Test
    void oneSizeGivesNoLaw() {
        List<Point> rounds = List.of(new Point(5, 1), new Point(5, 2));

        assertThat(PowerLaw.fit(rounds)).isEmpty();
        assertThat(AffineCost.fit(rounds)).isEmpty();
        assertThat(AmdahlsLaw.fit(List.of())).isEmpty();
        assertThatThrownBy(() -> new Point(3, 0)).hasMessage("the coordinates of a point must be positive: 3.0, 0.0");
    }

    @Test
    void threeTermsAreDistinguishedAndAnUnusedOneIsZero() {
        Random random = new Random(3);
        double[][] terms = random.doubles(20)
                .mapToObj(first -> new double[] {1, 1e8 * first, random.nextInt(10_000), 0})
                .toArray(double[][]::new);
        double[] values = new double[terms.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = 0.7 + 3e-9 * terms[row][1] + 2e-4 * terms[row][2];
        }

        assertThat(NonNegativeFit.coefficients(terms, values, values))
                .containsExactly(new double[] {0.7, 3e-9, 2e-4, 0}, within(1e-12));
    }

    private static List<Point> points(DoubleUnaryOperator law, double... xs) {
        return DoubleStream.of(xs)
                .mapToObj(x -> new Point(x, law.applyAsDouble(x)))
                .toList();
    }
}
