package topplays.evaluate;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.util.ShutdownHookManager;
import topplays.evaluate.pace.PaceReport;
import topplays.evaluate.run.RemainingTime;
import topplays.evaluate.run.TrialInputs;
import topplays.evaluate.run.TrialPlan;
import topplays.evaluate.run.TrialProcess;
import topplays.evaluate.run.TrialRunner;
import topplays.evaluate.trial.Evaluation;
import topplays.evaluate.trial.EvaluationSettings;
import topplays.evaluate.trial.InputShape;
import topplays.evaluate.trial.Machine;
import topplays.evaluate.trial.Trial;
import topplays.evaluate.trial.TrialResult;
import topplays.evaluate.trial.TrialResult.Measures;

/**
 * Runs or continues an evaluation in a folder, one trial after the other, and writes {@code evaluation.json}. Each input
 * is created when it is first needed and deleted after its last use. A failed trial does not stop the others.
 */
public final class Evaluator {
    private final EvaluationFolder folder;
    private final EvaluationSettings settings;
    private final Machine machine;
    private final Consumer<String> outcomes;
    private final Consumer<String> progress;
    private final RemainingTime remaining;
    private final Map<Trial, TrialResult> results = new HashMap<>();

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
        this.remaining = new RemainingTime(machine.cores());
    }

    /**
     * Runs the remaining trials.
     *
     * @param keepInputs keep the inputs
     */
    public Evaluation run(TrialProcess topplays, TrialInputs inputs, boolean keepInputs, Configuration conf)
            throws IOException, InterruptedException {
        TrialRunner runner = new TrialRunner(topplays, inputs, machine.isLocal(), settings.hadoop(), conf);
        List<TrialResult> trials = runTrials(TrialPlan.of(settings), inputs, runner);
        List<PaceReport> pacing = PacingTrials.run(settings, progress);
        progress.accept("");
        Evaluation evaluation = new Evaluation(folder.start(), machine, settings, trials, pacing);
        folder.writeResult(evaluation);
        if (!keepInputs) {
            inputs.delete();
        }
        return evaluation;
    }

    /** Runs the trials that have no result in the folder yet. Returns the results of all, in the order of the plan. */
    private List<TrialResult> runTrials(List<Trial> plan, TrialInputs inputs, TrialRunner runner)
            throws IOException, InterruptedException {
        List<Trial> todo = new ArrayList<>();
        for (Trial trial : plan) {
            Optional<TrialResult> finished = folder.finished(trial);
            finished.ifPresentOrElse(result -> results.put(trial, result), () -> todo.add(trial));
        }
        if (todo.size() < plan.size()) {
            outcomes.accept(
                    "%d of %d trials were done in an earlier run".formatted(plan.size() - todo.size(), plan.size()));
        }
        inputs.requireSpace(TrialPlan.mostInputBytes(todo));
        for (int at = 0; at < todo.size(); at++) {
            List<Trial> left = todo.subList(at, todo.size());
            inputs.keepOnly(left.stream().map(Trial::input).toList());
            run(left, "%d/%d %s".formatted(at + 1, todo.size(), left.get(0).id()), inputs, runner);
        }
        progress.accept("");
        return plan.stream().map(results::get).toList();
    }

    /** Runs the first of the trials that are left. */
    private void run(List<Trial> left, String heading, TrialInputs inputs, TrialRunner runner)
            throws IOException, InterruptedException {
        Trial trial = left.get(0);
        TrialResult result;
        try {
            String timeLeft = timeLeft(left, inputs);
            if (!inputs.exists(trial.input())) {
                progress.accept(heading + ": its input" + timeLeft);
                Instant start = Instant.now();
                inputs.make(trial.input(), machine.cores());
                remaining.made(trial.input(), since(start));
            }
            progress.accept(heading + timeLeft);
            Instant start = Instant.now();
            result = TrialResult.of(trial, runner.run(trial, folder.log(trial)));
            remaining.tried(trial, since(start));
        } catch (IOException | RuntimeException e) {
            if (ShutdownHookManager.get().isShutdownInProgress()) {
                throw e;
            }
            result = TrialResult.failed(trial, String.valueOf(e.getMessage()));
        }
        folder.add(result);
        results.put(trial, result);
        progress.accept("");
        outcomes.accept(heading + ": " + sentence(result));
    }

    private static Duration since(Instant start) {
        return Duration.between(start, Instant.now());
    }

    private String timeLeft(List<Trial> trials, TrialInputs inputs) throws IOException {
        List<InputShape> missing = new ArrayList<>();
        for (InputShape shape : trials.stream().map(Trial::input).distinct().toList()) {
            if (!inputs.exists(shape)) {
                missing.add(shape);
            }
        }
        long seconds = remaining.of(trials, missing).toSeconds();
        return seconds < 90 ? ", about %ds left".formatted(seconds) : ", about %dm left".formatted((seconds + 30) / 60);
    }

    private static String sentence(TrialResult result) {
        if (result.measures().isEmpty()) {
            return "FAILED: " + result.failure().orElseThrow();
        }
        Measures measures = result.measures().get();
        return String.format(
                Locale.ROOT,
                "%.2f s, %s",
                measures.cost().wallSeconds(),
                measures.accuracy().isExact() ? "exact" : "NOT EXACT");
    }
}
