package topplays.cli.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.cli.options.Flags;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.OutputFlags;
import topplays.cli.options.UsageException;
import topplays.serve.ServiceSettings;

/**
 * The options of the service.
 *
 * @param maxKeys the maximum number of Idempotency-Keys that are kept
 */
record ServeFlags(
        org.apache.hadoop.fs.Path events, org.apache.hadoop.fs.Path counts, ServiceSettings settings, int maxKeys) {
    private static final String EVENTS = "events";
    private static final String COUNTS = "counts";
    private static final String BIND = "bind";
    private static final String PORT = "port";
    private static final String RECOUNT = "recount";
    private static final String KEYS = "keys";
    private static final String ALLOWED_HOSTS = "allowed-hosts";
    private static final String HOST_NAMES = "[A-Za-z0-9._-]+(,[A-Za-z0-9._-]+)*";

    private static final String LOOPBACK = "127.0.0.1";
    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65_535;
    private static final int BYTES_PER_KEY = 48;
    private static final int KEYS_SHARE_OF_HEAP = 16;
    private static final Duration MIN_RECOUNT = Duration.ofSeconds(1);

    static OptionGroup group() {
        Options options = new Options()
                .addOption(Flags.valued(EVENTS, "EVENTS", "the folder for the events; created if it does not exist"))
                .addOption(Flags.valued(
                        COUNTS, "COUNTS", "the plays counted so far, by count or --recount; need not exist yet"))
                .addOption(Flags.valued(
                        BIND, "ADDRESS", "the address to listen on, 0.0.0.0 for all (default: " + LOOPBACK + ")"))
                .addOption(Flags.valued(
                        PORT, "N", "the port to listen on; 0 picks a free one (default: " + DEFAULT_PORT + ")"))
                .addOption(Flags.valued(
                        ALLOWED_HOSTS,
                        "NAMES",
                        "host names by which clients may address the service, separated by commas (default: localhost"
                                + " and its address)"))
                .addOption(Flags.valued(
                        RECOUNT,
                        "DURATION",
                        "how often to count the batches that COUNTS do not cover and publish new COUNTS, such as 15m"
                                + " (default: never; COUNTS that others publish are loaded)"))
                .addOption(TokenFile.option(
                        "the file with the token that feeding requires (default: every client may feed)"))
                .addOption(Flags.valued(
                        KEYS,
                        "N",
                        "the maximum number of Idempotency-Keys, which are kept for 24 hours (default: as many as fit"
                                + " in a 16th of the heap)"));
        return new OptionGroup("Service", options);
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
        if (recount.isPresent() && recount.get().compareTo(MIN_RECOUNT) < 0) {
            throw new UsageException("--recount must be at least a second");
        }
        String bind = Flags.value(line, BIND, LOOPBACK);
        int port = (int) Flags.number(line, PORT, 0, LAST_PORT).orElse(DEFAULT_PORT);
        InetSocketAddress address = new InetSocketAddress(bind, port);
        if (address.isUnresolved()) {
            throw new UsageException("--bind: unknown address: '" + bind + "'");
        }
        return new ServeFlags(
                OutputFlags.path(Flags.value(line, EVENTS)),
                OutputFlags.path(Flags.value(line, COUNTS)),
                new ServiceSettings(address, recount, TokenFile.token(line), allowedHosts(line)),
                (int) Flags.number(line, KEYS, 1, Integer.MAX_VALUE).orElse(defaultKeys()));
    }

    /** Returns a warning if every client on the network may feed. */
    Optional<String> warning() {
        boolean isOpen = !settings.address().getAddress().isLoopbackAddress()
                && settings.token().isEmpty();
        return isOpen
                ? Optional.of("warning: every client that reaches "
                        + settings.address().getHostString() + " may feed events; require a token with --token-file")
                : Optional.empty();
    }

    private static Set<String> allowedHosts(CommandLine line) {
        if (!line.hasOption(ALLOWED_HOSTS)) {
            return Set.of();
        }
        String names = Flags.value(line, ALLOWED_HOSTS);
        if (!names.matches(HOST_NAMES)) {
            throw new UsageException(
                    "--allowed-hosts takes host names without a port, such as plays.example,other.example: '" + names
                            + "'");
        }
        return Set.copyOf(List.of(names.split(",")));
    }

    private static int defaultKeys() {
        long heapBytes = Runtime.getRuntime().maxMemory();
        return (int) Math.min(Integer.MAX_VALUE, heapBytes / KEYS_SHARE_OF_HEAP / BYTES_PER_KEY);
    }
}
