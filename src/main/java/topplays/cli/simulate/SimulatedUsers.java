package topplays.cli.simulate;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import topplays.cli.command.CommandLineReader;
import topplays.cli.command.Session;
import topplays.cli.live.ClientFlags;
import topplays.cli.live.FeedCommand;
import topplays.cli.live.FeedFlags;
import topplays.cli.live.FeedReport;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.UsageException;
import topplays.client.FeedFormat;
import topplays.client.PlayClient;
import topplays.client.feed.FeedSettings;
import topplays.client.feed.Feeder;
import topplays.traffic.SimulatedSpan;
import topplays.traffic.TrafficSimulator;

/** Simulated users who play videos, over HTTP: {@code simulate --server URL}. */
final class SimulatedUsers {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LINGER = Duration.ofMillis(100);
    private static final int DEFAULT_BATCH = 1;
    private static final double MEDIAN = 0.5;
    private static final double P99 = 0.99;

    private SimulatedUsers() {}

    static OptionGroup group() {
        return new OptionGroup(
                "Service, instead of EVENTS",
                ClientFlags.options(PATIENCE).addOption(FeedFlags.batchOption(DEFAULT_BATCH)));
    }

    static boolean isGiven(CommandLine line) {
        return line.hasOption(ClientFlags.SERVER);
    }

    /**
     * Refuses options that apply to only the other of EVENTS and a service.
     *
     * @param ofBatches the groups of options for batch files
     */
    static void checkOptions(CommandLine line, List<Options> ofBatches) {
        if (!isGiven(line)) {
            firstGiven(line, List.of(group().options())).ifPresent(option -> {
                throw new UsageException(CommandLineReader.dashed(option) + " needs --server");
            });
            return;
        }
        if (!line.getArgList().isEmpty()) {
            throw new UsageException("simulate writes to EVENTS or sends to --server: give only one");
        }
        firstGiven(line, ofBatches).ifPresent(option -> {
            throw new UsageException(CommandLineReader.dashed(option)
                    + " is an option for batch files, which the service of --server writes itself");
        });
    }

    /** The first option of these groups that is given. */
    static Optional<Option> firstGiven(CommandLine line, List<Options> groups) {
        return groups.stream()
                .flatMap(group -> group.getOptions().stream())
                .filter(option -> line.hasOption(option.getLongOpt()))
                .findFirst();
    }

    /** Sends all events. */
    static void run(CommandLine line, SimulateFlags flags, Consumer<SimulatedSpan> truth, Session session)
            throws IOException, InterruptedException {
        PlayClient service = ClientFlags.service(line, "simulate", PATIENCE, session);
        FeedSettings settings =
                new FeedSettings(FeedFormat.TOPPLAYS, FeedFlags.batch(line, DEFAULT_BATCH), LINGER, flags.threads());
        Feeder feeder = new Feeder(service, settings, UUID::randomUUID, System::nanoTime);
        try (TrafficSimulator simulator =
                new TrafficSimulator(flags.traffic(), Runtime.getRuntime().availableProcessors())) {
            SimulatedFeed events = new SimulatedFeed(simulator, flags.traffic().start(), flags.speed(), truth);
            FeedCommand.feed(feeder, events, service, session);
        }
        FeedReport report = new FeedReport(feeder.state(), service.retries());
        report.printRejected(session);
        String sentence = report.sentence() + "; an answer took " + answerTimes(feeder);
        if (report.state().rejected() > 0) {
            throw new IOException(sentence);
        }
        session.err().println(sentence + ".");
    }

    private static String answerTimes(Feeder feeder) {
        return "%.1f ms (median), %.1f ms (p99)".formatted(millis(feeder, MEDIAN), millis(feeder, P99));
    }

    private static double millis(Feeder feeder, double part) {
        return feeder.latencies().atMost(part).toNanos() / 1e6;
    }
}
