package topplays.evaluate;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import topplays.evaluate.pace.PaceReport;
import topplays.evaluate.run.TrialInputs;
import topplays.evaluate.run.TrialPlan;
import topplays.evaluate.run.TrialProcess;
import topplays.evaluate.run.TrialRunner;
import topplays.evaluate.trial.Evaluation;
import topplays.evaluate.trial.EvaluationSettings;
import topplays.evaluate.trial.Machine;
import topplays.evaluate.trial.TrialResult;

/** Runs or continues an evaluation in a folder, and writes {@code evaluation.json}. */
public final class Evaluator {
    private final EvaluationFolder folder;
    private final EvaluationSettings settings;
    private final Machine machine;
    private final Consumer<String> outcomes;
    private final Consumer<String> progress;

    /**
     * @param outcomes receives the outcome of each trial
     * @param progress receives the current step, and an empty text at the end
     */
    public Evaluator(
            EvaluationFolder folder,
            EvaluationSettings settings,
            Machine machine,
            Consumer<String> outcomes,
            Consumer<String> progress) {
        this.folder = folder;
        this.settings = settings;
        this.machine = machine;
        this.outcomes = outcomes;
        this.progress = progress;
    }

    /**
     * Runs the remaining trials.
     *
     * @param keepInputs keep the inputs
     */
    public Evaluation run(TrialProcess topplays, TrialInputs inputs, boolean keepInputs, Configuration conf)
            throws IOException, InterruptedException {
        TrialRunner runner = new TrialRunner(topplays, inputs, machine.isLocal(), settings.hadoop(), conf);
        List<TrialResult> trials = new EvaluationRun(folder, inputs, runner, machine.cores(), outcomes, progress)
                .run(TrialPlan.of(settings));
        List<PaceReport> pacing = PacingTrials.run(settings, progress);
        progress.accept("");
        Evaluation evaluation = new Evaluation(folder.start(), machine, settings, trials, pacing);
        folder.writeResult(evaluation);
        if (!keepInputs) {
            inputs.delete();
        }
        return evaluation;
    }
}
