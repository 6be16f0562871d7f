package topplays.cli.live;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.cli.batches.StreamFlags;
import topplays.cli.command.Command;
import topplays.cli.command.CommandHelp;
import topplays.cli.command.Session;
import topplays.cli.command.StopSignals;
import topplays.cli.options.BufferFlags;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.UsageException;
import topplays.cli.options.WriterFlags;
import topplays.concurrent.WaitableClock;
import topplays.model.SizeText;
import topplays.pipeline.StreamPipeline;
import topplays.pipeline.StreamSettings;
import topplays.serve.PlayService;
import topplays.serve.Recovery;
import topplays.storage.events.BatchDirectory;
import topplays.storage.events.WriterSettings;

/** The web service: {@code serve --events EVENTS --counts COUNTS}. */
public final class ServeCommand implements Command {
    private static final Duration CHECK_INTERVAL = Duration.ofMillis(250);

    @Override
    public CommandHelp help() {
        return new CommandHelp(
                "serve",
                "run a web service that accepts events and serves the chart",
                "[OPTION…] --events EVENTS --counts COUNTS",
                "serve --events events --counts counts --recount 15m",
                """
                Accepts events over HTTP (POST /v1/views), writes them into batches in EVENTS, and serves the plays
                of a video (GET /v1/videos/ID) and the chart (GET /v1/top) at once: the plays in COUNTS plus the
                events accepted since. GET / is a page that shows them live. The service prints its address once it
                listens, and runs until it is interrupted. Events that still wait in the journal are written to batches
                after the next start.
                """);
    }

    @Override
    public List<OptionGroup> optionGroups() {
        Options output = WriterFlags.options().addOption(StreamFlags.journalOption());
        return List.of(ServeFlags.group(), new OptionGroup("Batches", output), BufferFlags.group());
    }

    @Override
    public void run(CommandLine line, Session session) throws IOException, InterruptedException {
        ServeFlags flags = ServeFlags.of(line);
        TokenFile.warning(line).ifPresent(session.err()::println);
        flags.warning().ifPresent(session.err()::println);
        WriterSettings writer =
                UsageException.orThrow(() -> WriterFlags.settings(line, name(), source(), WriterFlags.UNLIMITED));
        BatchDirectory.checkFileSystem(flags.events(), session.conf());
        StreamSettings stream = StreamFlags.of(line, flags.events(), writer.name(), session.conf());
        try (BatchDirectory directory = BatchDirectory.open(
                flags.events(), writer, session.conf(), WaitableClock.STEADY, session.err()::println)) {
            Files.createDirectories(stream.journal());
            HadoopPlayHistory plays =
                    new HadoopPlayHistory(flags.events(), flags.counts(), writer.name(), session.conf());
            Recovery recovery = Recovery.read(
                    writer.name(), plays, directory.lastNumber(), stream.journal(), Clock.systemUTC(), flags.maxKeys());
            serve(flags, stream, directory, recovery, session);
        }
    }

    private static SortedMap<String, Object> source() {
        return new TreeMap<>(Map.of("source", "serve"));
    }

    private static void serve(
            ServeFlags flags, StreamSettings stream, BatchDirectory directory, Recovery recovery, Session session)
            throws IOException, InterruptedException {
        String events = flags.events()
                .getFileSystem(session.conf())
                .makeQualified(flags.events())
                .toString();
        try (StreamPipeline pipeline = StreamPipeline.open(
                stream,
                events,
                directory,
                Clock.systemUTC(),
                new RecoveryListener(recovery),
                session.pipelineMessages())) {
            PipelineIntake intake = new PipelineIntake(pipeline, recovery.lastNumber());
            HadoopCountRefresh recount = new HadoopCountRefresh(flags.events(), flags.counts(), session.conf());
            try (PlayService service = PlayService.start(
                    flags.settings(), recovery, intake, recount, Clock.systemUTC(), session.err()::println)) {
                CountDownLatch stopped = StopSignals.latch();
                printAddress(service, session);
                while (!stopped.await(CHECK_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                    service.check();
                }
            }
            session.err()
                    .println("stopped; %s of events wait in the journal for the next start"
                            .formatted(SizeText.rounded(pipeline.waitingBytes())));
        }
    }

    private static void printAddress(PlayService service, Session session) throws IOException {
        String host = service.address().getAddress().getHostAddress();
        String shown = host.contains(":") ? "[" + host + "]" : host;
        session.print(
                "listening on http://%s:%d\n".formatted(shown, service.address().getPort()));
    }
}
