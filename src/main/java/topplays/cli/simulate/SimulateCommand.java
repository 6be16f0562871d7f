package topplays.cli.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.cli.command.Command;
import topplays.cli.command.CommandHelp;
import topplays.cli.command.Session;
import topplays.cli.options.BufferFlags;
import topplays.cli.options.LocalOutput;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.OutputFlags;
import topplays.cli.options.UsageException;
import topplays.cli.options.WriterFlags;
import topplays.concurrent.WaitableClock;
import topplays.pacing.PacingSettings;
import topplays.pipeline.SimulationRun;
import topplays.report.Figures;
import topplays.rule.PlayRule;
import topplays.storage.AbortHook;
import topplays.storage.events.BatchDirectory;
import topplays.storage.events.WriterSettings;
import topplays.storage.spill.SpillQueue;
import topplays.traffic.SimulatedSpan;
import topplays.traffic.TrafficSimulator;
import topplays.traffic.TruthTally;

/**
 * Simulates view events, paces them, and writes them in batches: {@code simulate EVENTS}; or sends them to a service:
 * {@code simulate --server URL}.
 */
public final class SimulateCommand implements Command {
    @Override
    public CommandHelp help() {
        return new CommandHelp(
                "simulate",
                "simulate view events: batches, a feed or a web log",
                "[OPTION…] [EVENTS | FILE]",
                "simulate events --duration 7d --profile bursty --truth truth.tsv",
                """
                Simulates users who watch videos. The popularity of videos follows Zipf's law; the rate of events
                follows a profile or a trace. The same options and seed give the same events on any machine. The events
                go through the pacer into batch files in the folder EVENTS. Restart an interrupted run and it continues.

                With --server instead of EVENTS, the events are sent to a service, one per request unless --batch is
                given.

                With --as combined, the events are the requests of a web log, which is written to FILE: host and agent
                are those of the user, the target is /watch/ and the video.
                """);
    }

    @Override
    public List<OptionGroup> optionGroups() {
        Options output = batchOptions().addOption(OutputFlags.overwrite());
        return List.of(
                SimulateFlags.group(),
                BufferFlags.group(),
                new OptionGroup("Output", output),
                TruthFlags.group(),
                SimulatedUsers.group(),
                SimulatedLog.group());
    }

    private static Options batchOptions() {
        return WriterFlags.options().addOption(BufferFlags.memoryOption());
    }

    @Override
    public void run(CommandLine line, Session session) throws IOException, InterruptedException {
        checkOptions(line);
        SimulateFlags flags = SimulateFlags.of(line);
        boolean asLog = SimulatedLog.isGiven(line);
        Optional<SimulatedLog> log = asLog ? Optional.of(SimulatedLog.of(line, flags)) : Optional.empty();
        PlayRule rule = TruthFlags.rule(line);
        Optional<LocalOutput> truthFile = TruthFlags.file(line, session);
        Optional<TruthTally> truth = truthFile.map(
                file -> log.map(web -> web.truth(rule)).orElseGet(() -> new TruthTally(flags.traffic(), rule)));
        Consumer<SimulatedSpan> counting =
                truth.<Consumer<SimulatedSpan>>map(tally -> tally::count).orElse(span -> {});
        if (log.isPresent()) {
            log.get().run(counting, session);
        } else if (SimulatedUsers.isGiven(line)) {
            SimulatedUsers.run(line, flags, counting, session);
        } else {
            simulate(line, flags, counting, session);
        }
        if (truthFile.isPresent()) {
            truthFile.get().write(truth.orElseThrow()::writeTo);
        }
    }

    private static void checkOptions(CommandLine line) {
        List<Options> ofBatches = List.of(BufferFlags.group().options(), batchOptions());
        SimulatedLog.checkOptions(line, ofBatches);
        SimulatedUsers.checkOptions(line, ofBatches);
        if (!SimulatedUsers.isGiven(line) && line.getArgList().size() != 1) {
            throw new UsageException("simulate needs one EVENTS folder, --server URL, or --as combined and one FILE");
        }
    }

    private void simulate(CommandLine line, SimulateFlags flags, Consumer<SimulatedSpan> truth, Session session)
            throws IOException, InterruptedException {
        String events = line.getArgList().get(0);
        WriterSettings writer =
                UsageException.orThrow(() -> WriterFlags.settings(line, name(), flags.options(), WriterFlags.PATIENCE));
        Path spill = BufferFlags.newSpillFolder();
        PacingSettings pacing = flags.buffer().pacingOn(spill.getParent());
        try (SpillQueue queue = new SpillQueue(spill, flags.buffer().memory(), 1);
                AbortHook cleanUp = AbortHook.close(queue);
                BatchDirectory directory = BatchDirectory.open(
                        OutputFlags.path(events),
                        writer,
                        session.conf(),
                        WaitableClock.STEADY,
                        session.err()::println);
                AbortHook release = AbortHook.close(directory);
                AbortHook interrupted = session.reportOnAbort("interrupted; run it again to continue");
                TrafficSimulator simulator = new TrafficSimulator(flags.traffic(), flags.threads())) {
            long before = directory.lastNumber();
            SimulationRun run = new SimulationRun(
                    flags.traffic().start(),
                    flags.speed(),
                    pacing,
                    flags.buffer().policy(),
                    queue,
                    directory,
                    session.pipelineMessages());
            run.run(simulator, truth);
            String already = before == 0 ? "" : ", " + Figures.count(before) + " of them from earlier runs";
            session.err()
                    .println("%s in %s in %s%s."
                            .formatted(
                                    Figures.count(run.events(), "event"),
                                    Figures.count(run.batches(), "file"),
                                    events,
                                    already));
            run.achieved().sentences().forEach(session.err()::println);
        }
    }
}
