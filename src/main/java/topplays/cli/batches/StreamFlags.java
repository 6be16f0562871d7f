package topplays.cli.batches;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import topplays.cli.command.CommandLineReader;
import topplays.cli.options.BufferFlags;
import topplays.cli.options.Flags;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.UsageException;
import topplays.pipeline.BufferSettings;
import topplays.pipeline.StreamSettings;
import topplays.storage.LocalFiles;

/** The options of a stream, which cannot be read again and reaches EVENTS through a journal and a pacer. */
public final class StreamFlags {
    static final String STANDARD_INPUT = "-";

    private static final String FOLLOW = "follow";
    private static final String JOURNAL = "journal";

    private StreamFlags() {}

    static List<OptionGroup> groups() {
        Options options = new Options()
                .addOption(Flags.bare(
                        FOLLOW,
                        "keep reading as the files grow, through rotation, until you stop it; after a restart it continues,"
                                + " and no line is lost or read twice"))
                .addOption(journalOption());
        OptionGroup pacing = BufferFlags.group();
        return List.of(
                new OptionGroup("Streams (--follow and -)", options),
                new OptionGroup("Pacing of streams", pacing.options()));
    }

    public static Option journalOption() {
        return Flags.valued(
                JOURNAL,
                "DIR",
                "local folder that keeps events until they are in EVENTS (default: next to the writer's positions if"
                        + " EVENTS is local)");
    }

    /** Whether the sources are a stream, not files to import. */
    static boolean isStream(CommandLine line, List<String> sources) {
        boolean hasStandardInput = sources.contains(STANDARD_INPUT);
        if (hasStandardInput && (sources.size() > 1 || line.hasOption(FOLLOW))) {
            throw new UsageException("standard input (-) cannot be combined with other files or --follow");
        }
        return hasStandardInput || line.hasOption(FOLLOW);
    }

    /** Refuses options that only streams have. */
    static void refuseWithFiles(CommandLine line) {
        for (OptionGroup group : groups()) {
            for (Option option : group.options().getOptions()) {
                if (line.hasOption(option) && !BufferFlags.isOfBatches(option)) {
                    throw new UsageException(CommandLineReader.dashed(option)
                            + " needs --follow or -; files are imported as fast as the disk allows");
                }
            }
        }
    }

    public static StreamSettings of(
            CommandLine line, org.apache.hadoop.fs.Path events, String writer, Configuration conf) throws IOException {
        BufferSettings buffer = UsageException.orThrow(() -> BufferFlags.of(line));
        Optional<Path> inEvents = journalInEvents(events, writer, conf);
        if (line.hasOption(JOURNAL)) {
            return new StreamSettings(Path.of(Flags.value(line, JOURNAL)), inEvents, buffer);
        }
        Path journal = inEvents.orElseThrow(
                () -> new UsageException("--journal DIR is needed, a local folder: EVENTS is not on a local disk"));
        return new StreamSettings(journal, inEvents, buffer);
    }

    private static Optional<Path> journalInEvents(org.apache.hadoop.fs.Path events, String writer, Configuration conf)
            throws IOException {
        FileSystem fs = events.getFileSystem(conf);
        if (!LocalFiles.isLocal(fs)) {
            return Optional.empty();
        }
        Path local = Path.of(fs.makeQualified(events).toUri().getPath());
        return Optional.of(local.resolve("_writers").resolve(writer).resolve(JOURNAL));
    }
}
