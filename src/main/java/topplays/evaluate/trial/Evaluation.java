package topplays.evaluate.trial;

import java.time.Instant;
import java.util.List;
import topplays.evaluate.pace.PaceReport;

/**
 * All that an evaluation found, so far.
 *
 * @param start when it was begun
 * @param trials in the order of the plan, those that failed included
 * @param pacing one report a trace: every policy beside the optimum
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
