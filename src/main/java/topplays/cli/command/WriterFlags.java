package topplays.cli.command;

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

    /** That of a command that goes on until it is stopped. */
    public static final Optional<Duration> FOR_EVER = Optional.empty();

    private static final String WRITER = "writer";
    private static final String GZIP = "gzip";

    private WriterFlags() {}

    public static Options options() {
        return new Options()
                .addOption(Flags.valued(
                        WRITER,
                        "NAME",
                        "whose batches these are: a run of the same name goes on where the last one ended (default: the"
                                + " command's name)"))
                .addOption(Flags.bare(GZIP, "compress the batches"));
    }

    /**
     * @param command gives the writer its default name
     * @param options what must be the same when the writer goes on
     * @param patience how long a batch that cannot be written is tried again; for ever if empty
     */
    public static WriterSettings settings(
            CommandLine line, String command, SortedMap<String, Object> options, Optional<Duration> patience) {
        String name = line.hasOption(WRITER) ? Flags.value(line, WRITER) : command;
        return new WriterSettings(name, line.hasOption(GZIP), options, patience);
    }
}
