package topplays.cli;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.util.GenericOptionsParser;

/** Reads what follows a command's name, and says what is wrong with it. */
final class CommandLineReader {
    static final String HELP = "help";
    static final String DEBUG = "debug";

    private static final List<String> GENERIC = List.of("-D", "-conf", "-fs", "-jt", "-libjars", "-files", "-archives");
    private static final int NEAR = 3;

    private CommandLineReader() {}

    /** The options that every command has. */
    static Options common() {
        return new Options()
                .addOption(Flags.bare(HELP, "this help"))
                .addOption(Flags.bare(DEBUG, "show the stack trace of a failure"));
    }

    /** Reads the generic options, which come first, into {@code conf}, and returns the others. */
    static CommandLine read(Command command, Configuration conf, String... args) throws IOException {
        checkGeneric(args);
        int end = endOfGeneric(args);
        new GenericOptionsParser(conf, Arrays.copyOf(args, end));
        return read(command, Arrays.copyOfRange(args, end, args.length));
    }

    private static int endOfGeneric(String... args) {
        int end = 0;
        while (end < args.length && (GENERIC.contains(args[end]) || args[end].matches("-D.+"))) {
            end += GENERIC.contains(args[end]) ? 2 : 1;
        }
        return Math.min(end, args.length);
    }

    /** Refuses what Hadoop's parser would pass over in silence. */
    private static void checkGeneric(String... args) {
        for (int i = 0; i < args.length - 1; i++) {
            if (args[i].equals("-conf") && !new File(args[i + 1]).isFile()) {
                throw new UsageException("-conf names no file: " + args[i + 1]);
            }
            if (args[i].equals("-D") && !args[i + 1].contains("=")) {
                throw new UsageException("-D takes NAME=VALUE: " + args[i + 1]);
            }
        }
    }

    /** Reads a command's own options and operands. */
    static CommandLine read(Command command, String... args) {
        Options options = command.options().addOptions(common());
        try {
            return DefaultParser.builder().setAllowPartialMatching(false).get().parse(options, args);
        } catch (UnrecognizedOptionException e) {
            throw new UsageException(
                    unrecognized(e.getOption(), options) + "; see topplays " + command.name() + " --help");
        } catch (MissingArgumentException e) {
            throw new UsageException(
                    dashed(e.getOption()) + " needs " + e.getOption().getArgName());
        } catch (ParseException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static String unrecognized(String option, Options options) {
        if (GENERIC.stream().anyMatch(option::startsWith) && !option.startsWith("--")) {
            return "a generic option comes right after the command: " + option;
        }
        List<String> known =
                options.getOptions().stream().map(CommandLineReader::dashed).toList();
        String name = option.replaceFirst("=.*", "");
        return "no option " + name
                + nearest(name, known)
                        .map(near -> ", did you mean " + near + "?")
                        .orElse("");
    }

    /** The option as the user writes it. */
    static String dashed(Option option) {
        return option.getLongOpt() == null ? "-" + option.getOpt() : "--" + option.getLongOpt();
    }

    /** The known word that differs from {@code word} in the fewest letters, if those are few. */
    static Optional<String> nearest(String word, Collection<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .min(Comparator.comparingInt(other -> distance.apply(word, other)))
                .filter(near -> distance.apply(word, near) <= Math.min(NEAR, word.length() / 2));
    }
}
