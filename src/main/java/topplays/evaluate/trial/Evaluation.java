package topplays.evaluate.trial;

import java.time.Instant;
import java.util.List;
import topplays.evaluate.pace.PaceReport;

/**
 * The results of an evaluation so far.
 *
 * @param start start of the evaluation
 * @param trials in the order of the plan, including failed ones
 * @param pacing one report per trace
 */
public record Evaluation(
        Instant start,
        Machine machine,
        EvaluationSettings settings,
        List<TrialResult> trials,
        List<PaceReport> pacing) {

    public Evaluation {
        trials = List.copyOf(trials);
        pacing = List.copyOf(pacing);
    }
}
