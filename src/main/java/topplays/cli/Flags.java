package topplays.cli;

import java.time.Duration;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import topplays.model.DurationText;

/** Makes and reads options of the command line. */
final class Flags {
    private Flags() {}

    /** An option {@code --name VALUE}. */
    static Option valued(String name, String argument, String description) {
        return Option.builder()
                .longOpt(name)
                .hasArg()
                .argName(argument)
                .desc(description)
                .get();
    }

    /** An option {@code --name}. */
    static Option bare(String name, String description) {
        return Option.builder().longOpt(name).desc(description).get();
    }

    /** The duration that an option names, if it is given. */
    static Optional<Duration> duration(CommandLine line, String name) {
        if (!line.hasOption(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DurationText.parse(value(line, name)));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--" + name + ": " + e.getMessage());
        }
    }

    /** The value of an option that makes sense only once. */
    static String value(CommandLine line, String name) {
        String[] values = line.getOptionValues(name);
        if (values.length > 1) {
            throw new UsageException("--" + name + " is given twice");
        }
        return values[0];
    }
}
