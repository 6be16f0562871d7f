package topplays.cli.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.cli.command.Session;
import topplays.cli.options.Flags;
import topplays.cli.options.UsageException;
import topplays.client.PlayClient;
import topplays.client.Retries;
import topplays.client.ServiceAddress;
import topplays.concurrent.WaitableClock;
import topplays.model.DurationText;
import topplays.report.PrintableText;

/** The options of commands that are clients of the web service. */
public final class ClientFlags {
    public static final String SERVER = "server";

    private static final String RETRY_FOR = "retry-for";
    private static final Duration MAX_PATIENCE = Duration.ofHours(24);

    private ClientFlags() {}

    public static Options options(Duration defaultPatience) {
        return new Options()
                .addOption(Flags.valued(SERVER, "URL", "the address of the service, such as http://127.0.0.1:8080"))
                .addOption(TokenFile.option("the file that holds the token of the service"))
                .addOption(Flags.valued(
                        RETRY_FOR,
                        "DURATION",
                        "how long a request that fails temporarily is sent again (default: "
                                + DurationText.of(defaultPatience) + ")"));
    }

    /** Returns a client of the service that the command line names. */
    public static PlayClient service(CommandLine line, String command, Duration defaultPatience, Session session)
            throws IOException {
        ServiceAddress address = Flags.parsed(line, SERVER, ServiceAddress::parse)
                .orElseThrow(() ->
                        new UsageException(command + " needs --server URL, such as --server http://127.0.0.1:8080"));
        Duration patience = Flags.duration(line, RETRY_FOR).orElse(defaultPatience);
        if (patience.compareTo(MAX_PATIENCE) > 0) {
            throw new UsageException("--retry-for must be at most 24h: the service recognises a request for that long");
        }
        Retries retries = new Retries(patience, WaitableClock.STEADY, new Random(), failure -> session.err()
                .println(PrintableText.of(failure)));
        return new PlayClient(address, TokenFile.token(line), retries);
    }
}
