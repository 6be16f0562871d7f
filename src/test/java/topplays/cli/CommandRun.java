package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import topplays.cli.command.Terminal;

/**
 * One command line, run in this process: its exit code and what it wrote.
 *
 * @param outBytes standard output, each byte as one character
 */
public record CommandRun(int exitCode, String outBytes, String err) {
    private static final Terminal NO_TERMINAL = new Terminal(false, false, false, 80);

    public static CommandRun of(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = new Main(out, new PrintStream(err, true, StandardCharsets.UTF_8), NO_TERMINAL).run(args);
        return new CommandRun(
                exitCode, out.toString(StandardCharsets.ISO_8859_1), err.toString(StandardCharsets.UTF_8));
    }

    /** A command that talks to a service. */
    public static CommandRun withServer(String url, String command, String... args) {
        List<String> all = new ArrayList<>(List.of(command, "--server", url));
        all.addAll(List.of(args));
        return of(all.toArray(String[]::new));
    }

    /** Standard output as the text it is. */
    public String out() {
        return new String(outBytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** It failed, wrote no data, and said why in one line that has these parts. */
    public void assertFailed(String... messageParts) {
        assertThat(exitCode).isEqualTo(Main.FAILED);
        assertThat(outBytes).isEmpty();
        assertThat(err).startsWith("topplays: ").contains(messageParts).hasLineCount(1);
    }

    /** It was not run: the command line makes no sense, for a reason with these parts. */
    public void assertUsageError(String... messageParts) {
        assertThat(exitCode).isEqualTo(Main.USAGE);
        assertThat(outBytes).isEmpty();
        assertThat(err).startsWith("topplays: ").contains(messageParts);
    }
}
