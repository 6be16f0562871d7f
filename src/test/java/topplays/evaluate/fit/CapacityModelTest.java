package topplays.evaluate.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import topplays.evaluate.trial.Factor;
import topplays.evaluate.trial.TrialResult;

class CapacityModelTest {

    @Test
    void theCoefficientsOfAKnownLawAreFound() {
        CapacityModel model = model(MadeTrials.full(0));

        assertThat(model.coefficients().get(PhaseCost.SCAN))
                .satisfies(scan -> assertThat(scan.get(0)).isCloseTo(MadeTrials.SECONDS_PER_BYTE, within(1e-14)))
                .satisfies(scan -> assertThat(scan.get(1)).isCloseTo(1e-4, within(1e-9)))
                .satisfies(scan -> assertThat(scan.get(2)).isCloseTo(0, within(1e-10)));
        assertThat(model.coefficients().get(PhaseCost.START).get(1)).isCloseTo(2e-5, within(1e-10));
        assertThat(model.coefficients().get(PhaseCost.REDUCE).get(1))
                .isCloseTo(MadeTrials.SECONDS_A_RECORD, within(1e-12));
        assertThat(model.coefficients().get(PhaseCost.TOP).get(1)).isCloseTo(2e-7, within(1e-12));
        assertThat(model.bytesPerEvent()).isEqualTo(MadeTrials.BYTES_PER_EVENT);
        assertThat(model.bytesPerRecord()).isEqualTo(15);
        assertThat(model.bytesPerVideo()).isEqualTo(18);
    }

    @Test
    void trialsHeldBackArePredictedAndNotFitted() {
        CapacityModel model = model(MadeTrials.full(0));

        assertThat(model.heldBack()).hasSize(2).allSatisfy(prediction -> assertThat(prediction.error())
                .isCloseTo(0, within(1e-6)));
        assertThat(model.fitted()).noneMatch(prediction -> prediction.trial().heldBack());
        assertThat(model.tried().events()).isEqualTo(100_000_000);
    }

    @Test
    void aTrialThatIsHeldBackDoesNotMoveTheFit() {
        MadeTrials trials = new MadeTrials(0);
        trials.results().addAll(MadeTrials.full(0));
        trials.add(Factor.HELD_BACK, MadeTrials.withEvents(50_000_000), 8, 1);

        assertThat(model(trials.results()).coefficients())
                .isEqualTo(model(MadeTrials.full(0)).coefficients());
        assertThat(model(trials.results()).tried().slots()).isEqualTo(2);
    }

    @Test
    void noiseOfATenthIsNotMoreThanThatInThePredictions() {
        assertThat(model(MadeTrials.full(0.1)).heldBack())
                .allSatisfy(prediction -> assertThat(prediction.error()).isBetween(-0.1, 0.1));
    }

    @Test
    void otherFormatsAndFailedTrialsTakeNoPart() {
        MadeTrials trials = new MadeTrials(0);
        trials.results().addAll(MadeTrials.full(0));
        trials.addFailed(Factor.SIZE, MadeTrials.withEvents(200_000_000), 2, "the disk is full");

        CapacityModel model = model(trials.results());
        assertThat(model.fitted()).noneMatch(prediction -> prediction.trial().factor() == Factor.FORMAT);
        assertThat(model.tried().events()).isEqualTo(100_000_000);
    }

    @Test
    void twoTrialsAreTooFew() {
        MadeTrials two = new MadeTrials(0)
                .add(Factor.BASE, MadeTrials.BASE, 2, 1)
                .add(Factor.CORES, MadeTrials.BASE, 1, 1)
                .add(Factor.CORES, MadeTrials.BASE, 1, 2);

        assertThat(CapacityModel.of(Curves.of(two.results()), false)).isEmpty();
    }

    private static CapacityModel model(List<TrialResult> results) {
        return CapacityModel.of(Curves.of(results), false).orElseThrow();
    }
}
