package topplays.cli.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.cli.command.Command;
import topplays.cli.command.Flags;
import topplays.cli.command.OutputFlags;
import topplays.cli.command.UsageException;
import topplays.serve.ServiceSettings;

/**
 * The options of the service itself.
 *
 * @param mostKeys how many Idempotency-Keys are kept at the most
 */
record ServeFlags(
        org.apache.hadoop.fs.Path events, org.apache.hadoop.fs.Path counts, ServiceSettings settings, int mostKeys) {
    private static final String EVENTS = "events";
    private static final String COUNTS = "counts";
    private static final String BIND = "bind";
    private static final String PORT = "port";
    private static final String RECOUNT = "recount";
    private static final String KEYS = "keys";

    private static final String LOOPBACK = "127.0.0.1";
    private static final int USUAL_PORT = 8080;
    private static final int LAST_PORT = 65_535;
    private static final int BYTES_A_KEY = 48;
    private static final int KEYS_SHARE_OF_HEAP = 16;
    private static final Duration LEAST_RECOUNT = Duration.ofSeconds(1);

    static Command.OptionGroup group() {
        Options options = new Options()
                .addOption(Flags.valued(EVENTS, "EVENTS", "where the events go; made if it is not there"))
                .addOption(Flags.valued(
                        COUNTS, "COUNTS", "the plays counted so far, by count or --recount; need not be there yet"))
                .addOption(Flags.valued(
                        BIND, "ADDRESS", "the address to listen on, 0.0.0.0 for all (default: " + LOOPBACK + ")"))
                .addOption(Flags.valued(
                        PORT, "N", "the port to listen on; 0 picks a free one (default: " + USUAL_PORT + ")"))
                .addOption(Flags.valued(
                        RECOUNT,
                        "DURATION",
                        "count the batches that COUNTS do not cover, add them, and publish COUNTS, so often, such as 15m"
                                + " (default: never; counts that others publish are taken over)"))
                .addOption(TokenFile.option("feeding needs the token that this file holds (default: anybody may feed)"))
                .addOption(Flags.valued(
                        KEYS,
                        "N",
                        "how many Idempotency-Keys are kept at the most, for 24 hours each (default: what fits into a"
                                + " 16th of the heap)"));
        return new Command.OptionGroup("Service", options);
    }

    static ServeFlags of(CommandLine line) throws IOException {
        if (!line.hasOption(EVENTS) || !line.hasOption(COUNTS)) {
            throw new UsageException("serve needs --events EVENTS and --counts COUNTS");
        }
        if (!line.getArgList().isEmpty()) {
            throw new UsageException(
                    "serve takes options only: '" + line.getArgList().get(0) + "'");
        }
        Optional<Duration> recount = Flags.duration(line, RECOUNT);
        if (recount.isPresent() && recount.get().compareTo(LEAST_RECOUNT) < 0) {
            throw new UsageException("--recount must be at least a second");
        }
        String bind = line.hasOption(BIND) ? Flags.value(line, BIND) : LOOPBACK;
        int port = (int) Flags.number(line, PORT, 0, LAST_PORT).orElse(USUAL_PORT);
        InetSocketAddress address = new InetSocketAddress(bind, port);
        if (address.isUnresolved()) {
            throw new UsageException("--bind: no address of this machine: '" + bind + "'");
        }
        return new ServeFlags(
                OutputFlags.path(Flags.value(line, EVENTS)),
                OutputFlags.path(Flags.value(line, COUNTS)),
                new ServiceSettings(address, recount, TokenFile.token(line)),
                (int) Flags.number(line, KEYS, 1, Integer.MAX_VALUE).orElse(usualKeys()));
    }

    private static int usualKeys() {
        long heapBytes = Runtime.getRuntime().maxMemory();
        return (int) Math.min(Integer.MAX_VALUE, heapBytes / KEYS_SHARE_OF_HEAP / BYTES_A_KEY);
    }
}
