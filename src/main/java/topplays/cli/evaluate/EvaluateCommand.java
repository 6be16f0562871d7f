package topplays.cli.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.hadoop.mapreduce.MRConfig;
import topplays.cli.command.BuildVersion;
import topplays.cli.command.Command;
import topplays.cli.command.CommandHelp;
import topplays.cli.command.Session;
import topplays.cli.options.Flags;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.OutputFlags;
import topplays.cli.options.UsageException;
import topplays.evaluate.EvaluationFolder;
import topplays.evaluate.Evaluator;
import topplays.evaluate.fit.Findings;
import topplays.evaluate.page.EvaluationHtml;
import topplays.evaluate.page.EvaluationText;
import topplays.evaluate.run.TrialInputs;
import topplays.evaluate.run.TrialProcess;
import topplays.evaluate.trial.Evaluation;
import topplays.evaluate.trial.EvaluationSettings;
import topplays.evaluate.trial.Machine;
import topplays.evaluate.trial.TrialResult;
import topplays.storage.AbortHook;

/** Measures accuracy, speed, smoothness and scaling: {@code evaluate DIR}. */
public final class EvaluateCommand implements Command {
    private final Supplier<TrialProcess> topplays;

    /** @param topplays starts topplays as a new process, for a trial */
    public EvaluateCommand(Supplier<TrialProcess> topplays) {
        this.topplays = topplays;
    }

    @Override
    public CommandHelp help() {
        return new CommandHelp(
                "evaluate",
                "measure accuracy, speed, smoothness and scaling",
                "[OPTION…] DIR",
                "evaluate --quick evaluation",
                """
                Runs charts of simulated events, each in a separate process, one factor at a time around a base point.
                Compares each result with the simulator's truth, video by video, and writes DIR/evaluation.json and
                the page DIR/evaluation.html. Restart an interrupted evaluation and it continues. With --plan,
                estimates the cluster that a rate of events needs, by a model fitted to the trials in DIR.
                """);
    }

    @Override
    public List<OptionGroup> optionGroups() {
        return List.of(EvaluateFlags.group(), PlanFlags.group());
    }

    @Override
    public void run(CommandLine line, Session session) throws IOException, InterruptedException {
        if (line.getArgList().size() != 1) {
            throw new UsageException("evaluate needs one DIR for its results");
        }
        Path dir = Path.of(line.getArgList().get(0));
        Optional<PlanFlags> plan = PlanFlags.of(line, session.conf());
        if (plan.isPresent()) {
            session.print(plan.get().text(Findings.of(EvaluationFolder.finished(dir)), dir));
            return;
        }
        Machine machine = Machine.ofThis(BuildVersion.version(), session.conf().get(MRConfig.FRAMEWORK_NAME));
        if (!machine.isLocal() && !line.hasOption(EvaluateFlags.WORK)) {
            throw new UsageException("on a cluster evaluate needs --work DIR, a folder on its file system");
        }
        EvaluationSettings settings = EvaluateFlags.settings(line, machine, session.conf());
        try (EvaluationFolder folder =
                EvaluationFolder.open(dir, settings, machine, Instant.now(), line.hasOption(OutputFlags.OVERWRITE))) {
            Evaluation evaluation = evaluate(folder, settings, machine, line, session);
            report(evaluation, folder, session);
            requireAllExact(evaluation, dir);
        }
    }

    private Evaluation evaluate(
            EvaluationFolder folder, EvaluationSettings settings, Machine machine, CommandLine line, Session session)
            throws IOException, InterruptedException {
        TrialInputs inputs = new TrialInputs(work(line, folder), folder.work(), session.conf());
        Evaluator evaluator = new Evaluator(folder, settings, machine, session.err()::println, session.progress());
        try (AbortHook interrupted = session.reportOnAbort("interrupted; run it again to continue")) {
            return evaluator.run(topplays.get(), inputs, line.hasOption(EvaluateFlags.KEEP), session.conf());
        }
    }

    private static void report(Evaluation evaluation, EvaluationFolder folder, Session session) throws IOException {
        Findings findings = Findings.of(evaluation);
        folder.writePage(new EvaluationHtml(findings, PlanFlags.examples(findings, session.conf())));
        session.print(String.join("\n", new EvaluationText(findings).lines()) + "\n");
    }

    private static org.apache.hadoop.fs.Path work(CommandLine line, EvaluationFolder folder) {
        if (line.hasOption(EvaluateFlags.WORK)) {
            return new org.apache.hadoop.fs.Path(
                    OutputFlags.path(Flags.value(line, EvaluateFlags.WORK)),
                    "topplays-evaluation-" + folder.start().toEpochMilli());
        }
        return new org.apache.hadoop.fs.Path(folder.work().toUri());
    }

    private static void requireAllExact(Evaluation evaluation, Path dir) throws IOException {
        List<TrialResult> bad =
                evaluation.trials().stream().filter(result -> !result.isExact()).toList();
        if (!bad.isEmpty()) {
            TrialResult first = bad.get(0);
            throw new IOException("%d of %d trials failed, the first: %s: %s; see %s"
                    .formatted(
                            bad.size(),
                            evaluation.trials().size(),
                            first.trial().id(),
                            first.failure().orElse("not exact"),
                            dir.resolve("evaluation.json")));
        }
    }
}
