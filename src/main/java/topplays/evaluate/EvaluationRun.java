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
import org.apache.hadoop.util.ShutdownHookManager;
import topplays.evaluate.run.RemainingTime;
import topplays.evaluate.run.TrialInputs;
import topplays.evaluate.run.TrialPlan;
import topplays.evaluate.run.TrialRunner;
import topplays.evaluate.trial.InputShape;
import topplays.evaluate.trial.Trial;
import topplays.evaluate.trial.TrialResult;
import topplays.evaluate.trial.TrialResult.Measures;

/**
 * Runs the trials of a plan one after the other. Each input is created when it is first needed and deleted after its
 * last use. A failed trial does not stop the others.
 */
final class EvaluationRun {
    private final EvaluationFolder folder;
    private final TrialInputs inputs;
    private final TrialRunner runner;
    private final Consumer<String> outcomes;
    private final Consumer<String> progress;
    private final int threads;
    private final RemainingTime remaining;
    private final Map<Trial, TrialResult> results = new HashMap<>();

    /**
     * @param outcomes receives the outcome of each trial
     * @param progress receives the current step
     * @param threads that create inputs
     */
    EvaluationRun(
            EvaluationFolder folder,
            TrialInputs inputs,
            TrialRunner runner,
            int threads,
            Consumer<String> outcomes,
            Consumer<String> progress) {
        this.folder = folder;
        this.inputs = inputs;
        this.runner = runner;
        this.threads = threads;
        this.outcomes = outcomes;
        this.progress = progress;
        this.remaining = new RemainingTime(threads);
    }

    /** Runs the trials that have no result in the folder yet. Returns the results of all, in the order of the plan. */
    List<TrialResult> run(List<Trial> plan) throws IOException, InterruptedException {
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
            inputs.keepOnly(
                    todo.subList(at, todo.size()).stream().map(Trial::input).toList());
            make(todo, at);
        }
        progress.accept("");
        return plan.stream().map(results::get).toList();
    }

    private void make(List<Trial> todo, int at) throws IOException, InterruptedException {
        Trial trial = todo.get(at);
        String what = "%d/%d %s".formatted(at + 1, todo.size(), trial.id());
        TrialResult result;
        try {
            String left = left(todo.subList(at, todo.size()));
            if (!inputs.isThere(trial.input())) {
                progress.accept(what + ": its input" + left);
                Instant start = Instant.now();
                inputs.make(trial.input(), threads);
                remaining.made(trial.input(), since(start));
            }
            progress.accept(what + left);
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
        outcomes.accept(what + ": " + sentence(result));
    }

    private static Duration since(Instant start) {
        return Duration.between(start, Instant.now());
    }

    private String left(List<Trial> trials) throws IOException {
        List<InputShape> missing = new ArrayList<>();
        for (InputShape shape : trials.stream().map(Trial::input).distinct().toList()) {
            if (!inputs.isThere(shape)) {
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
