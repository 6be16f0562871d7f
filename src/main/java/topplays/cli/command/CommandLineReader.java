package topplays.cli.command;

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
import topplays.cli.options.Flags;
import topplays.cli.options.UsageException;

/** Parses the arguments of a command, and reports usage errors. */
public final class CommandLineReader {
    static final String HELP = "help";
    public static final String DEBUG = "debug";

    private static final List<String> GENERIC =
            generic().getOptions().stream().map(CommandLineReader::dashed).toList();
    private static final int NEAR = 3;

    private CommandLineReader() {}

    /** The options that every command has. */
    public static Options common() {
        return new Options()
                .addOption(Option.builder("h").longOpt(HELP).desc("this help").get())
                .addOption(Flags.bare(DEBUG, "show the stack trace of a failure"));
    }

    /** A command's own options and the common ones. */
    public static Options options(Command command) {
        return command.options().addOptions(common());
    }

    /** The generic options, which Hadoop's own parser reads. */
    public static Options generic() {
        return new Options()
                .addOption(generic("D", "NAME=VALUE", "a setting of Hadoop or of topplays"))
                .addOption(generic("conf", "FILE", "settings from an XML file"))
                .addOption(generic("fs", "URI", "the file system, such as hdfs://namenode:8020"))
                .addOption(generic(
                        "jt",
                        "local|HOST:PORT",
                        "where jobs run: in this process, or on YARN with this resource manager"))
                .addOption(generic("libjars", "FILE,…", "jars to add to the class path of tasks"))
                .addOption(generic("files", "FILE,…", "files to copy to the tasks' working directory"))
                .addOption(generic("archives", "FILE,…", "archives to unpack in the tasks' working directory"));
    }

    private static Option generic(String name, String argument, String description) {
        return Option.builder(name).hasArg().argName(argument).desc(description).get();
    }

    /** Whether a command's arguments ask for its help; the others may be invalid. */
    public static boolean asksForHelp(String... args) {
        return Arrays.stream(args)
                .takeWhile(arg -> !arg.equals("--"))
                .anyMatch(arg -> arg.equals("-h") || arg.equals("--" + HELP));
    }

    /** Parses the generic options, which come first, into {@code conf}, and returns the others. */
    public static CommandLine read(Command command, Configuration conf, String... args) throws IOException {
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

    /** Refuses arguments that Hadoop's parser would silently ignore. */
    private static void checkGeneric(String... args) {
        for (int i = 0; i < args.length - 1; i++) {
            if (args[i].equals("-conf") && !new File(args[i + 1]).isFile()) {
                throw new UsageException("-conf does not name a file: " + args[i + 1]);
            }
            if (args[i].equals("-D") && !args[i + 1].contains("=")) {
                throw new UsageException("-D takes NAME=VALUE: " + args[i + 1]);
            }
        }
    }

    /** Parses a command's own options and operands. */
    public static CommandLine read(Command command, String... args) {
        Options options = options(command);
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
            return "a generic option must follow the command directly: " + option;
        }
        List<String> known =
                options.getOptions().stream().map(CommandLineReader::dashed).toList();
        String name = option.replaceFirst("=.*", "");
        return "no option " + name
                + nearest(name, known)
                        .map(near -> ", did you mean " + near + "?")
                        .orElse("");
    }

    /** The option as it is written on the command line. */
    public static String dashed(Option option) {
        return option.getLongOpt() == null ? "-" + option.getOpt() : "--" + option.getLongOpt();
    }

    /** The known word that is most similar to {@code word}, if there is a similar one. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .min(Comparator.comparingInt(other -> distance.apply(word, other)))
                .filter(near -> distance.apply(word, near) <= Math.min(NEAR, word.length() / 2));
    }
}
