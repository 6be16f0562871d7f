package topplays.evaluate.fit;

import java.util.Optional;
import topplays.evaluate.trial.Evaluation;
import topplays.evaluate.trial.InputShape;
import topplays.evaluate.trial.TrialResult;

/**
 * An evaluation with its curves, fits and model.
 *
 * @param model empty if too few trials succeeded
 */
public record Findings(Evaluation evaluation, Curves curves, Fits fits, Optional<CapacityModel> model) {

    public static Findings of(Evaluation evaluation) {
        Curves curves = Curves.of(evaluation.trials());
        return new Findings(
                evaluation,
                curves,
                Fits.of(curves),
                CapacityModel.of(curves, !evaluation.machine().isLocal()));
    }

    /** The input of the base point, if a trial of it succeeded. */
    public Optional<InputShape> baseInput() {
        return curves.base().map(base -> base.trial().input());
    }

    public long exactTrials() {
        return evaluation.trials().stream().filter(TrialResult::isExact).count();
    }
}
