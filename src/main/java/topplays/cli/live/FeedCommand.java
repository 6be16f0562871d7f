package topplays.cli.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.cli.command.Command;
import topplays.cli.command.CommandHelp;
import topplays.cli.command.Session;
import topplays.cli.options.Flags;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.OutputFlags;
import topplays.cli.options.UsageException;
import topplays.client.PlayClient;
import topplays.client.feed.FeedSource;
import topplays.client.feed.Feeder;
import topplays.client.feed.LineProducer;
import topplays.client.feed.SourceLines;
import topplays.report.PrintableText;
import topplays.storage.AbortHook;
import topplays.storage.input.Compression;
import topplays.storage.input.InputGate;
import topplays.storage.input.InputListing;

/** Sends events to a service: {@code feed FILE… --server URL}, {@code feed - --server URL}. */
public final class FeedCommand implements Command {
    private static final String STANDARD_INPUT = "-";
    private static final String FORMAT = "report-format";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public CommandHelp help() {
        return new CommandHelp(
                "feed",
                "send events to a running service",
                "[OPTION…] FILE…|-",
                "feed events.tsv --server http://127.0.0.1:8080",
                """
                Sends event lines, or JSON Lines, to topplays serve. An event counts as accepted when the service
                has it on disk. A request that fails temporarily is sent again for --retry-for, and no event counts
                twice.

                A line that the service rejects is reported with file, number and reason, and makes the exit code 1.
                If the feed gives up, it reports up to which line all events have arrived; the exit code is 1.
                """);
    }

    @Override
    public List<OptionGroup> optionGroups() {
        Options report = new Options().addOption(Flags.valued(FORMAT, "text|json", "output format (default: text)"));
        return List.of(
                new OptionGroup("Service", ClientFlags.options(PATIENCE)),
                new OptionGroup("Feeding", FeedFlags.options()),
                new OptionGroup("Report", report));
    }

    @Override
    public void run(CommandLine line, Session session) throws IOException, InterruptedException {
        boolean json = Flags.word(line, FORMAT, "text", "json").equals("json");
        PlayClient service = ClientFlags.service(line, name(), PATIENCE, session);
        Feeder feeder = new Feeder(service, FeedFlags.settings(line), UUID::randomUUID, System::nanoTime);
        feed(feeder, new SourceLines(sources(line.getArgList(), session)), service, session);
        FeedReport report = new FeedReport(feeder.state(), service.retries());
        report.printRejected(session);
        if (json) {
            report.writeJson(session);
        }
        if (report.state().rejected() > 0) {
            throw new IOException(report.sentence());
        }
        if (!json) {
            session.err().println(report.sentence() + ".");
        }
    }

    /** Feeds all lines. If the feed is interrupted or fails, it reports how far it came. */
    public static void feed(Feeder feeder, LineProducer lines, PlayClient service, Session session)
            throws IOException, InterruptedException {
        FeedProgress progress = new FeedProgress(session.progress(), System::nanoTime);
        try (AbortHook interrupted = AbortHook.close(() -> {
            session.err().println("topplays: interrupted");
            reportSoFar(feeder, service, session);
        })) {
            feeder.feed(lines, progress::show);
            progress.end();
        } catch (IOException e) {
            progress.end();
            reportSoFar(feeder, service, session);
            throw e;
        }
    }

    private static void reportSoFar(Feeder feeder, PlayClient service, Session session) {
        FeedReport report = new FeedReport(feeder.state(), service.retries());
        if (report.state().batches() > 0) {
            report.printRejected(session);
            session.err().println(PrintableText.of(report.soFar()));
        }
    }

    private static List<FeedSource> sources(List<String> operands, Session session) throws IOException {
        if (operands.isEmpty()) {
            throw new UsageException("feed needs at least one FILE, or - for standard input");
        }
        if (!operands.contains(STANDARD_INPUT)) {
            InputListing files = InputGate.ofLines(session.conf())
                    .check(InputListing.of(
                            operands.stream().map(OutputFlags::path).toList(), session.conf()));
            return files.files().stream()
                    .map(file -> new FeedSource(file.name(), () -> Compression.open(file.path(), session.conf())))
                    .toList();
        }
        if (operands.size() > 1) {
            throw new UsageException("- (standard input) cannot be combined with files");
        }
        return List.of(new FeedSource("standard input", () -> System.in));
    }
}
