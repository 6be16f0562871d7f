package topplays.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * The terminal to which output and messages go, if any.
 *
 * @param outIsTerminal whether standard output is a terminal
 * @param errIsTerminal whether standard error is a terminal on which a line can be redrawn
 * @param colour whether colours may be used: not if {@code NO_COLOR} is set
 * @param columns the terminal's width
 */
public record Terminal(boolean outIsTerminal, boolean errIsTerminal, boolean colour, int columns) {
    private static final int DEFAULT_COLUMNS = 80;

    /**
     * Java 17 does not know which stream is a terminal: {@code bin/topplays} sets {@code topplays.terminal}; without it, as
     * under {@code hadoop jar}, Linux shows it in {@code /proc}.
     */
    public static Terminal of(Properties properties, Map<String, String> environment) {
        String streams = properties.getProperty("topplays.terminal");
        boolean out = streams == null ? isTerminal(1) : streams.contains("out");
        boolean err = streams == null ? isTerminal(2) : streams.contains("err");
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean colour = !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(out, err && !dumb, colour, columns(environment.get("COLUMNS")));
    }

    private static boolean isTerminal(int descriptor) {
        try {
            String file = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return file.startsWith("/dev/pts/") || file.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }

    private static int columns(String columns) {
        try {
            int number = columns == null ? 0 : Integer.parseInt(columns.strip());
            return number > 0 ? number : DEFAULT_COLUMNS;
        } catch (NumberFormatException e) {
            return DEFAULT_COLUMNS;
        }
    }
}
