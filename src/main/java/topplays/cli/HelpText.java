package topplays.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import topplays.cli.command.Command;
import topplays.cli.command.CommandLineReader;

/** The help texts, with an example first, wrapped to the width of the terminal within limits. */
final class HelpText {
    private static final int NARROWEST = 60;
    private static final int WIDEST = 100;

    static final String EXIT_CODES = "0 success, 1 failure, 2 usage error";

    private final HelpLayout layout;

    HelpText(int columns) {
        this.layout = new HelpLayout(Math.max(NARROWEST, Math.min(columns, WIDEST)));
    }

    String overview() {
        StringBuilder text = new StringBuilder("""
                topplays: play charts from raw view logs, on Hadoop

                  topplays chart sample-data/tiny/events.tsv
                """);
        int width = HelpLayout.widthOf(Commands.names());
        for (Commands.Group group : Commands.GROUPS) {
            Map<String, String> summaries = new LinkedHashMap<>();
            group.commands()
                    .forEach(command ->
                            summaries.put(command.name(), command.help().summary()));
            text.append(layout.terms(group.heading(), summaries, width));
        }
        return text.append(layout.paragraphs("""
                        topplays COMMAND --help describes a command, topplays --version prints the version. On a
                        cluster: hadoop jar topplays.jar COMMAND …
                        """)).toString();
    }

    String of(Command command) {
        StringBuilder text = new StringBuilder();
        text.append(layout.wrapped(
                "topplays %s: %s".formatted(command.name(), command.help().summary()), 0));
        text.append("%n%n  topplays %s%n".formatted(command.help().example()));
        text.append(layout.paragraphs("Usage: topplays %s [GENERIC OPTION…] %s"
                .formatted(command.name(), command.help().operands())));
        text.append(layout.paragraphs(command.help().description()));
        command.optionGroups().forEach(group -> text.append(options(group.heading(), group.options())));
        text.append(options("Common", CommandLineReader.common()));
        text.append(options("Generic options of Hadoop, right after " + command.name(), CommandLineReader.generic()));
        text.append(environment());
        return text.append(layout.paragraphs("Exit code: " + EXIT_CODES + ".")).toString();
    }

    private String options(String heading, Options options) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (Option option : options.getOptions()) {
            meanings.put(written(option), option.getDescription());
        }
        return layout.terms(heading, meanings, HelpLayout.widthOf(meanings.keySet()));
    }

    /** An option with all its names and its argument, such as {@code -h, --help}. */
    static String written(Option option) {
        String name = CommandLineReader.dashed(option);
        if (option.hasLongOpt() && option.getOpt() != null) {
            name = "-" + option.getOpt() + ", " + name;
        }
        return option.hasArg() ? name + " " + option.getArgName() : name;
    }

    private String environment() {
        Map<String, String> meanings = environmentVariables();
        return layout.terms("Environment of bin/topplays", meanings, HelpLayout.widthOf(meanings.keySet()));
    }

    /** The variables that bin/topplays reads, each with its meaning. */
    static Map<String, String> environmentVariables() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("TOPPLAYS_OPTS", "options of the JVM, such as -Xmx4g; -Dtopplays.log=INFO shows Hadoop's own log");
        meanings.put("JAVA_HOME", "the Java to use, 17 or later (default: the java on the PATH)");
        meanings.put(
                "HADOOP_CONF_DIR",
                "the folder with the configuration of a Hadoop cluster (default: run in this process)");
        meanings.put("NO_COLOR", "if not empty, no colour on a terminal");
        meanings.put("COLUMNS", "the width of tables and help (default: the terminal width, or 80)");
        meanings.put(
                "XDG_CACHE_HOME",
                "the folder for class archives of the JVM if the installation is read-only (default: ~/.cache)");
        return meanings;
    }

    String unknownCommand(String name) {
        return "no command '" + name + "'"
                + CommandLineReader.nearest(name, Commands.names())
                        .map(near -> ", did you mean " + near + "?")
                        .orElse("; see topplays --help");
    }
}
