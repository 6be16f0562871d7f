package topplays.cli.options;

import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.storage.events.WriterSettings;

/** The options of writing batches into EVENTS. */
public final class WriterFlags {
    /** How long a command that ends by itself tries to write a batch. */
    public static final Optional<Duration> PATIENCE = Optional.of(Duration.ofMinutes(10));

    /** A command that runs until it is stopped retries without limit. */
    public static final Optional<Duration> UNLIMITED = Optional.empty();

    private static final String WRITER = "writer";
    private static final String GZIP = "gzip";

    private WriterFlags() {}

    public static Options options() {
        return new Options()
                .addOption(Flags.valued(
                        WRITER,
                        "NAME",
                        "the writer of the batches: a run with the same name continues where the last one ended (default: the"
                                + " command's name)"))
                .addOption(Flags.bare(GZIP, "compress the batches"));
    }

    /** The writer's name; by default that of the command. */
    public static String writer(CommandLine line, String command) {
        return Flags.value(line, WRITER, command);
    }

    /**
     * Reads the options.
     *
     * @param command the default name of the writer
     * @param options must be the same when the writer continues
     * @param patience how long to try to write a batch; empty means without limit
     */
    public static WriterSettings settings(
            CommandLine line, String command, SortedMap<String, Object> options, Optional<Duration> patience) {
        return new WriterSettings(writer(line, command), line.hasOption(GZIP), options, patience);
    }
}
