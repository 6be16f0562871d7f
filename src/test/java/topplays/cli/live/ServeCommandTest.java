package topplays.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.cli.CommandRun;
import topplays.cli.Main;
import topplays.cli.process.ServeIT;

/** The messages of serve when it cannot start; {@link ServeIT} runs it. */
class ServeCommandTest {
    @TempDir
    private Path folder;

    @Test
    void needsEventsAndCounts() {
        assertUsage("needs --events EVENTS and --counts COUNTS", "serve", "--events", "e");
        assertUsage("takes options only: 'more'", "serve", "--events", "e", "--counts", "c", "more");
    }

    @Test
    void refusesInvalidSettings() {
        assertUsage("--port takes a whole number from 0 to 65535", "--port", "70000");
        assertUsage("--recount must be at least a second", "--recount", "10ms");
        assertUsage("unknown address: 'nowhere.invalid'", "--bind", "nowhere.invalid");
        assertUsage("--keys takes a whole number from 1", "--keys", "0");
    }

    @Test
    void aTokenFileMustHoldAToken() throws IOException {
        serve("--token-file", folder + "/none").assertFailed("cannot read the token file " + folder + "/none");

        Path empty = Files.writeString(folder.resolve("token"), "\n");
        serve("--token-file", empty.toString()).assertFailed("no token in " + empty);
    }

    @Test
    void countsThatWereMadeWithAFilterCannotBeServed() {
        assertThat(CommandRun.of("count", "sample-data/tiny/events.tsv", folder + "/counts", "--where", "user=ana")
                        .exitCode())
                .isZero();

        serve().assertFailed("COUNTS cannot be served", "user=ana");
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            serve("--port", Integer.toString(taken.getLocalPort()))
                    .assertFailed("cannot listen on", Integer.toString(taken.getLocalPort()), "give another --port");
        }
    }

    @Test
    void warnsIfAnybodyOnTheNetworkMayFeed() throws IOException {
        Path token = Files.writeString(folder.resolve("secret"), "s3cret");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(serve("--port", port, "--bind", "0.0.0.0").err())
                    .contains("warning: every client that reaches 0.0.0.0 may feed events");
            assertThat(serve("--port", port, "--bind", "0.0.0.0", "--token-file", token.toString())
                            .err())
                    .doesNotContain("warning");
            assertThat(serve("--port", port).err()).doesNotContain("warning");
        }
    }

    @Test
    void warnsIfOthersHaveAccessToTheToken() throws IOException {
        Path token = Files.writeString(folder.resolve("secret"), "s3cret");
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            for (String permissions : new String[] {"rw----r--", "rw-----w-", "rw-r-----"}) {
                Files.setPosixFilePermissions(token, PosixFilePermissions.fromString(permissions));

                assertThat(serve("--port", port, "--token-file", token.toString())
                                .err())
                        .contains("warning: other users have access to the token file " + token + " (" + permissions);
            }
        }
    }

    @Test
    void refusesHostNamesWithAPort() {
        assertUsage("--allowed-hosts takes host names without a port", "--allowed-hosts", "plays.example:80");
    }

    private CommandRun serve(String... options) {
        String[] all = new String[options.length + 5];
        System.arraycopy(
                new String[] {"serve", "--events", folder + "/events", "--counts", folder + "/counts"}, 0, all, 0, 5);
        System.arraycopy(options, 0, all, 5, options.length);
        return CommandRun.of(all);
    }

    private void assertUsage(String message, String... line) {
        CommandRun run = line[0].equals("serve") ? CommandRun.of(line) : serve(line);
        assertThat(run.exitCode()).isEqualTo(Main.USAGE);
        assertThat(run.err()).contains(message);
    }
}
