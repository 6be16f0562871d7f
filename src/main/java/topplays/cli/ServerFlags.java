package topplays.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.client.PlayClient;
import topplays.client.Retries;
import topplays.client.RetryTime;
import topplays.client.ServiceAddress;
import topplays.model.DurationText;
import topplays.report.PrintableText;

/** Which web service a command talks to, and with how much patience. */
final class ServerFlags {
    static final String SERVER = "server";

    private static final String TOKEN_FILE = "token-file";
    private static final String RETRY_FOR = "retry-for";
    private static final Duration LONGEST_PATIENCE = Duration.ofHours(24);
    private static final String TOKEN = "[!-~]+";

    private ServerFlags() {}

    static Options options(Duration usualPatience) {
        return new Options()
                .addOption(Flags.valued(SERVER, "URL", "where the service listens, such as http://127.0.0.1:8080"))
                .addOption(Flags.valued(TOKEN_FILE, "FILE", "holds the token that the service asks for"))
                .addOption(Flags.valued(
                        RETRY_FOR,
                        "DURATION",
                        "how long a request that fails is tried again (default: " + DurationText.of(usualPatience)
                                + ")"));
    }

    /** The service that the command line names. */
    static PlayClient service(CommandLine line, String command, Duration usualPatience, Session session)
            throws IOException {
        if (!line.hasOption(SERVER)) {
            throw new UsageException(command + " needs --server URL, such as --server http://127.0.0.1:8080");
        }
        ServiceAddress address = address(Flags.value(line, SERVER));
        Duration patience = Flags.duration(line, RETRY_FOR).orElse(usualPatience);
        if (patience.compareTo(LONGEST_PATIENCE) > 0) {
            throw new UsageException("--retry-for takes 24h at most, for so long a service knows a request again");
        }
        Retries retries = new Retries(patience, RetryTime.SYSTEM, new Random(), failure -> session.err()
                .println(PrintableText.of(failure)));
        return new PlayClient(address, token(line), retries);
    }

    private static ServiceAddress address(String text) {
        try {
            return ServiceAddress.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--server: " + e.getMessage());
        }
    }

    private static Optional<String> token(CommandLine line) throws IOException {
        if (!line.hasOption(TOKEN_FILE)) {
            return Optional.empty();
        }
        Path file = Path.of(Flags.value(line, TOKEN_FILE));
        String token = read(file).strip();
        if (!token.matches(TOKEN)) {
            throw new IOException("there is no token in " + file + ": it is one word of ASCII");
        }
        return Optional.of(token);
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            String reason = Objects.equals(e.getMessage(), file.toString()) ? "" : ": " + e.getMessage();
            throw new IOException("cannot read the token file " + file + reason, e);
        }
    }
}
