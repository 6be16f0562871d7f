package topplays.cli.batches;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.hadoop.fs.Path;
import topplays.cli.command.Command;
import topplays.cli.command.CommandHelp;
import topplays.cli.command.Session;
import topplays.cli.options.BufferFlags;
import topplays.cli.options.Flags;
import topplays.cli.options.InputFlags;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.OutputFlags;
import topplays.cli.options.UsageException;
import topplays.cli.options.WriterFlags;
import topplays.concurrent.WaitableClock;
import topplays.format.settings.InputChoice;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.ingest.LogFiles;
import topplays.ingest.MalformedLine;
import topplays.ingest.StandardInput;
import topplays.model.LineCounts;
import topplays.pipeline.LogImport;
import topplays.pipeline.StreamIngest;
import topplays.pipeline.StreamPipeline;
import topplays.pipeline.StreamSettings;
import topplays.report.Figures;
import topplays.report.SummarySentences;
import topplays.rule.ViewerChoice;
import topplays.storage.AbortHook;
import topplays.storage.events.BatchDirectory;
import topplays.storage.events.WriterSettings;
import topplays.storage.input.InputListing;
import topplays.storage.spill.SpillQueue;

/** Imports real logs into EVENTS: {@code ingest FILE… EVENTS}, {@code ingest - EVENTS}, {@code ingest --follow FILE… EVENTS}. */
public final class IngestCommand implements Command {
    private static final String ARRIVAL = "arrival";
    private static final String FINAL = "final";

    @Override
    public CommandHelp help() {
        return new CommandHelp(
                "ingest",
                "import logs into batches, each line once",
                "[OPTION…] FILE…|- EVENTS",
                "ingest access.log.gz access.log events",
                """
                Reads logs of any format and writes events, time⇥user⇥video, into batch files in the folder EVENTS.
                Each line is imported once: lines that an earlier run under the same --writer has read are not read
                again, even if the file was renamed, rotated or compressed since. If a file has grown, only its new
                lines are read. A last line without a line end is left for the next run.

                Files are imported as fast as the disk allows. Standard input (-) and files that are followed as
                they grow (--follow) go through a journal and a pacer; the journal makes an event safe within a
                second.
                """);
    }

    @Override
    public List<OptionGroup> optionGroups() {
        List<OptionGroup> groups = new ArrayList<>(List.of(
                InputFlags.eventGroup(),
                new OptionGroup("Files", fileOptions()),
                new OptionGroup("Output", WriterFlags.options().addOption(BufferFlags.memoryOption()))));
        groups.addAll(StreamFlags.groups());
        return groups;
    }

    private static Options fileOptions() {
        return new Options()
                .addOption(
                        Flags.bare(
                                ARRIVAL,
                                "stamp events with the time of import, for logs without a time (always done for streams without a time)"))
                .addOption(Flags.bare(
                        FINAL, "also read a last line without a line end, which is otherwise left for the next run"));
    }

    @Override
    public void run(CommandLine line, Session session) throws IOException, InterruptedException {
        List<String> operands = line.getArgList();
        if (operands.size() < 2) {
            throw new UsageException("ingest needs at least one FILE, or - for standard input, and the EVENTS folder");
        }
        List<String> sources = operands.subList(0, operands.size() - 1);
        Path events = OutputFlags.path(operands.get(operands.size() - 1));
        InputChoice choice = UsageException.orThrow(() -> InputFlags.choice(line));
        boolean isStream = StreamFlags.isStream(line, sources);
        if (isStream && line.hasOption(FINAL)) {
            throw new UsageException("--final is for files that are imported, not for streams");
        }
        if (choice.isComplete()) {
            check(choice.settings(Map.of()), line, isStream);
        }
        BatchDirectory.checkFileSystem(events, session.conf());
        IngestSettings format = new IngestSettings(
                choice, BatchDirectory.optionsOf(WriterFlags.writer(line, name()), events, session.conf()), session);
        if (isStream) {
            stream(sources, events, format, line, session);
        } else {
            StreamFlags.refuseWithFiles(line);
            importFiles(sources, events, format, line, session);
        }
    }

    private static void check(InputSettings settings, CommandLine line, boolean isStream) {
        checkTime(settings, line, isStream);
        ViewerChoice viewer = settings.rule().viewer();
        if (!viewer.fields().isEmpty() && settings.fields().user().isPresent()) {
            throw new UsageException("--user and --viewer cannot be used together: an event has one user;"
                    + " name all fields of the viewer with --viewer");
        }
        if (viewer.fields().isEmpty() && viewer.ipv6Prefix().isPresent()) {
            throw new UsageException("--ipv6-prefix needs --viewer, the field that holds the address");
        }
    }

    private static void checkTime(InputSettings settings, CommandLine line, boolean isStream) {
        boolean hasTime = settings.eventTime().isPresent();
        if (hasTime && line.hasOption(ARRIVAL)) {
            throw new UsageException("--arrival is for logs without a time; these events have one");
        }
        if (!hasTime && !isStream && !line.hasOption(ARRIVAL)) {
            throw new UsageException("these events have no time: name its field with --time,"
                    + " or stamp them with the time of import by --arrival");
        }
    }

    /** The options that determine the events; a writer that continues must have the same. */
    private static SortedMap<String, Object> options(InputSettings settings, String source) {
        SortedMap<String, Object> options = new TreeMap<>(InputOptions.of(settings));
        options.put("source", source);
        return options;
    }

    private void importFiles(
            List<String> sources, Path events, IngestSettings format, CommandLine line, Session session)
            throws IOException, InterruptedException {
        List<Path> inputs = sources.stream().map(OutputFlags::path).toList();
        InputListing.refuseWithin(inputs, events, session.conf());
        InputSettings settings = format.ofFiles(inputs);
        check(settings, line, false);
        WriterSettings writer = UsageException.orThrow(
                () -> WriterFlags.settings(line, name(), options(settings, "files"), WriterFlags.PATIENCE));
        java.nio.file.Path spill = BufferFlags.newSpillFolder();
        try (BatchDirectory directory = BatchDirectory.open(
                        events, writer, session.conf(), WaitableClock.STEADY, session.err()::println);
                SpillQueue queue = new SpillQueue(spill, BufferFlags.memoryOf(line), directory.lastNumber() + 1);
                AbortHook release = AbortHook.close(directory);
                AbortHook cleanUp = AbortHook.close(queue);
                AbortHook interrupted = session.reportOnAbort("interrupted; run it again to continue");
                LogFiles files = LogFiles.open(
                        inputs,
                        settings,
                        line.hasOption(FINAL),
                        directory.position().orElse(Map.of()),
                        session.conf());
                LogImport run =
                        new LogImport(files, queue, directory, BufferFlags.maxBatchOf(line), Clock.systemUTC())) {
            long before = directory.lastNumber();
            Consumer<String> progress = session.progress();
            run.run(progress);
            progress.accept("");
            files.takeNotes().forEach(session.err()::println);
            checkReadable(files.countsOfAllRuns(), files.malformedLines());
            report(directory.lastNumber() - before, run.batches(), files.counts(), events, session);
        }
    }

    private void stream(List<String> sources, Path events, IngestSettings format, CommandLine line, Session session)
            throws IOException, InterruptedException {
        boolean isStandardInput = sources.contains(StreamFlags.STANDARD_INPUT);
        PushbackInputStream in = IngestSettings.pushback(System.in);
        InputSettings settings =
                isStandardInput ? format.ofStream(in) : format.ofFiles(OutputFlags.existing(sources, session.conf()));
        if (!isStandardInput && settings.syntax().format() == LineFormat.JSON) {
            throw new UsageException("--follow reads lines as a log grows, but a JSON document is not lines:"
                    + " import it without --follow, or write JSON Lines (--input-format jsonl)");
        }
        check(settings, line, true);
        WriterSettings writer = UsageException.orThrow(
                () -> WriterFlags.settings(line, name(), options(settings, "stream"), WriterFlags.UNLIMITED));
        String qualified =
                events.getFileSystem(session.conf()).makeQualified(events).toString();
        StreamSettings stream = StreamFlags.of(line, events, writer.name(), session.conf());
        try (BatchDirectory directory = BatchDirectory.open(
                        events, writer, session.conf(), WaitableClock.STEADY, session.err()::println);
                AbortHook release = AbortHook.close(directory);
                StreamPipeline pipeline = StreamPipeline.open(
                        stream, qualified, directory, Clock.systemUTC(), session.pipelineMessages());
                AbortHook stop = AbortHook.close(pipeline);
                AbortHook interrupted = session.reportOnAbort("stopped; run it again to continue")) {
            StreamIngest ingest = new StreamIngest(pipeline, settings);
            if (isStandardInput) {
                long before = directory.lastNumber();
                StandardInput input = ingest.readToTheEnd(in);
                checkReadable(input.counts(), input.malformedLines());
                report(directory.lastNumber() - before, pipeline.batches(), input.counts(), events, session);
            } else {
                ingest.follow(
                        sources.stream().map(java.nio.file.Path::of).toList(), session.conf(), session.err()::println);
            }
        }
    }

    private static void checkReadable(LineCounts lines, List<MalformedLine> malformed) throws IOException {
        if (!malformed.isEmpty() && lines.malformedLines() == lines.dataLines()) {
            throw new IOException("nothing can be read, every line is malformed. The first: " + malformed.get(0));
        }
    }

    private static void report(long ingested, long batches, LineCounts lines, Path target, Session session) {
        session.err()
                .println("%s from %s, in %s in %s."
                        .formatted(
                                Figures.count(ingested, "event"),
                                SummarySentences.read(lines),
                                Figures.count(batches, "file"),
                                target));
        SummarySentences.leftOut(lines).ifPresent(session.err()::println);
    }
}
