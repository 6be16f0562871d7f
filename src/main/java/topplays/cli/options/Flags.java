package topplays.cli.options;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import topplays.model.DurationText;
import topplays.model.SizeText;

/** Creates and reads command-line options. */
public final class Flags {
    private Flags() {}

    /** An option {@code --name VALUE}, or {@code -n VALUE} if the name is one letter. */
    public static Option valued(String name, String argument, String description) {
        Option.Builder option =
                name.length() == 1 ? Option.builder(name) : Option.builder().longOpt(name);
        return option.hasArg().argName(argument).desc(description).get();
    }

    /** An option {@code --name WORD} that takes one of {@code words}. */
    public static Option choice(String name, Object[] words, String description) {
        return valued(name, ArgumentName.oneOf(words).text(), description);
    }

    /** An option {@code --name}. */
    public static Option bare(String name, String description) {
        return Option.builder().longOpt(name).desc(description).get();
    }

    /** The duration given by an option, if any. */
    public static Optional<Duration> duration(CommandLine line, String name) {
        return parsed(line, name, DurationText::parse);
    }

    /** The size in bytes given by an option, if any. */
    public static OptionalLong size(CommandLine line, String name) {
        return parsed(line, name, SizeText::parse).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /**
     * The parsed value of an option, if it is given.
     *
     * @param parser throws IllegalArgumentException for an invalid value
     */
    public static <T> Optional<T> parsed(CommandLine line, String name, Function<String, T> parser) {
        if (!line.hasOption(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(value(line, name)));
        } catch (IllegalArgumentException e) {
            throw new UsageException(dashed(name) + ": " + e.getMessage());
        }
    }

    /** The whole number, at least {@code least}, given by an option, if any. */
    public static OptionalLong number(CommandLine line, String name, long least) {
        return number(line, name, least, Long.MAX_VALUE);
    }

    /** The whole number from {@code least} to {@code most} given by an option, if any. */
    public static OptionalLong number(CommandLine line, String name, long least, long most) {
        if (!line.hasOption(name)) {
            return OptionalLong.empty();
        }
        String text = value(line, name);
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return OptionalLong.of(number);
            }
        } catch (NumberFormatException e) {
            // reported below, as is a number that is too small
        }
        String range = most == Long.MAX_VALUE
                ? (least == Long.MIN_VALUE ? "" : " from " + least)
                : " from %d to %d".formatted(least, most);
        throw new UsageException("%s takes a whole number%s: '%s'".formatted(dashed(name), range, text));
    }

    /** The number, at least {@code least}, given by an option, if any. */
    public static OptionalDouble decimal(CommandLine line, String name, int least) {
        if (!line.hasOption(name)) {
            return OptionalDouble.empty();
        }
        String text = value(line, name);
        try {
            double number = Double.parseDouble(text);
            if (number >= least && Double.isFinite(number)) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException e) {
            // reported below, as is a number that is too small
        }
        throw new UsageException("%s takes a number from %s: '%s'".formatted(dashed(name), least, text));
    }

    /** The word given by an option that takes one of {@code words}; the first of them if it is not given. */
    public static String word(CommandLine line, String name, String... words) {
        String word = value(line, name, words[0]);
        if (!List.of(words).contains(word)) {
            throw new UsageException("%s takes %s: '%s'".formatted(dashed(name), String.join(" or ", words), word));
        }
        return word;
    }

    /** The value of an option that may be given only once; {@code usual} if it is not given. */
    public static String value(CommandLine line, String name, String usual) {
        return line.hasOption(name) ? value(line, name) : usual;
    }

    /** The value of a given option that may be given only once. */
    public static String value(CommandLine line, String name) {
        String[] values = line.getOptionValues(name);
        if (values.length > 1) {
            throw new UsageException(dashed(name) + " is given twice");
        }
        return values[0];
    }

    private static String dashed(String name) {
        return (name.length() == 1 ? "-" : "--") + name;
    }
}
