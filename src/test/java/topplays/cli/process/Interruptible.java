package topplays.cli.process;

import java.util.List;
import java.util.stream.Stream;

/**
 * Command lines that end on SIGINT, even if this process ignores it. A shell script starts its background commands with
 * SIGINT ignored, every child inherits that, and a shell among them cannot undo it.
 */
final class Interruptible {
    private Interruptible() {}

    /** The command line with the default action on SIGINT; the process keeps the id that it is started with. */
    static List<String> command(String... words) {
        return Stream.concat(Stream.of("env", "--default-signal=INT"), Stream.of(words))
                .toList();
    }
}
