package topplays.evaluate.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import topplays.evaluate.trial.Factor;
import topplays.evaluate.trial.InputShape;
import topplays.evaluate.trial.LineForm;
import topplays.evaluate.trial.TrialResult;

class CurvesTest {
    private static final Curves CURVES = Curves.of(MadeTrials.full(0.2));

    @Test
    void theRoundsOfATrialAreOneWithTheirMedian() {
        List<TrialResult> base = MadeTrials.full(0.2).stream()
                .filter(result -> result.trial().factor() == Factor.BASE)
                .toList();
        double[] walls = base.stream()
                .mapToDouble(result -> result.measures().orElseThrow().cost().wallSeconds())
                .sorted()
                .toArray();

        assertThat(walls).hasSize(3);
        assertThat(CURVES.base().orElseThrow().rounds()).hasSize(3);
        assertThat(CURVES.base().orElseThrow().wallSeconds()).isEqualTo(walls[1]);
    }

    @Test
    void theBasePointLiesOnEachCurveInItsPlace() {
        assertThat(CURVES.of(Factor.SIZE))
                .extracting(size -> size.trial().input().events())
                .containsExactly(1_000_000L, 5_000_000L, 20_000_000L, 40_000_000L, 100_000_000L);
        assertThat(CURVES.of(Factor.SKEW))
                .extracting(skew -> skew.trial().input().skew())
                .containsExactly(0.0, 0.8, 1.0, 1.3);
        assertThat(CURVES.of(Factor.CORES))
                .extracting(cores -> cores.trial().cores())
                .containsExactly(1, 2);
    }

    @Test
    void aCurveHasTheRoundsOfTheBasePointThatRanAmongItsTrials() {
        InputShape skewed = new InputShape(20_000_000, 1_000_000, 1.3, 1, 0, LineForm.TOPPLAYS, 1);
        MadeTrials trials = new MadeTrials(0.2)
                .add(Factor.BASE, MadeTrials.BASE, 2, 1)
                .add(Factor.CORES, MadeTrials.BASE, 1, 1)
                .add(Factor.CORES, MadeTrials.BASE, 1, 2)
                .add(Factor.BASE, MadeTrials.BASE, 2, 2)
                .add(Factor.BASE, MadeTrials.BASE, 2, 3)
                .add(Factor.SKEW, skewed, 2, 1)
                .add(Factor.SKEW, skewed, 2, 2)
                .add(Factor.BASE, MadeTrials.BASE, 2, 4);
        Curves curves = Curves.of(trials.results());
        List<TrialResult.Measures> base = curves.base().orElseThrow().rounds();

        assertThat(curves.of(Factor.CORES).get(1).rounds()).isEqualTo(base.subList(0, 2));
        assertThat(curves.of(Factor.SKEW).get(0).rounds()).isEqualTo(base.subList(2, 4));
        assertThat(curves.of(Factor.FILES).get(0).rounds()).isEqualTo(base);
    }

    @Test
    void growthIsThatOfLargeInputsIfThereAreEnough() {
        Fits fits = Fits.of(Curves.of(MadeTrials.full(0)));

        assertThat(fits.growth().orElseThrow().exponent()).isBetween(0.4, 0.9);
        assertThat(Fits.of(Curves.of(small())).growth()).isEmpty();
    }

    @Test
    void speedUpIsRelativeToTheFewestCores() {
        Fits fits = Fits.of(Curves.of(MadeTrials.full(0)));

        assertThat(fits.speedUp()).extracting(Scaling::cores).containsExactly(1, 2);
        assertThat(fits.speedUp().get(0).speedUp()).isEqualTo(1);
        assertThat(fits.speedUp().get(1).scanSpeedUp()).isCloseTo(2, within(1e-3));
        assertThat(fits.speedUp().get(1).efficiency())
                .isEqualTo(fits.speedUp().get(1).speedUp() / 2)
                .isBetween(0.5, 0.95);
        assertThat(fits.scanAmdahl().orElseThrow().serial()).isCloseTo(0, within(1e-3));
    }

    @Test
    void withoutATrialOnOneCoreTheFewestAreIdeal() {
        MadeTrials trials =
                new MadeTrials(0).add(Factor.BASE, MadeTrials.BASE, 4, 1).add(Factor.CORES, MadeTrials.BASE, 2, 1);

        assertThat(Fits.of(Curves.of(trials.results())).speedUp().get(0).speedUp())
                .isEqualTo(2);
    }

    @Test
    void weakScalingIsIdealIfTheTimeDoesNotGrowWithTheWork() {
        Fits fits = Fits.of(Curves.of(MadeTrials.full(0)));

        assertThat(fits.weakScaling()).extracting(Scaling::events).containsExactly(10_000_000L, 20_000_000L);
        assertThat(fits.weakScaling().get(1).scanSpeedUp()).isCloseTo(2, within(1e-3));
    }

    @Test
    void withoutTrialsNothingIsFitted() {
        Fits fits = Fits.of(Curves.of(List.of()));

        assertThat(fits.growth()).isEmpty();
        assertThat(fits.cost()).isEmpty();
        assertThat(fits.amdahl()).isEmpty();
        assertThat(fits.speedUp()).isEmpty();
        assertThat(fits.combined()).isEmpty();
    }

    private static List<TrialResult> small() {
        return new MadeTrials(0)
                .add(Factor.BASE, MadeTrials.BASE, 2, 1)
                .add(Factor.SIZE, MadeTrials.withEvents(40_000_000), 2, 1)
                .add(Factor.SIZE, MadeTrials.withEvents(1_000_000), 2, 1)
                .results();
    }
}
