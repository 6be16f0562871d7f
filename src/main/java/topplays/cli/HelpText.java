package topplays.cli;

import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.text.WordUtils;
import org.apache.hadoop.util.VersionInfo;

/** The help, with an example first. */
final class HelpText {
    private static final int NARROWEST = 60;
    private static final int WIDEST = 100;
    private static final int INDENT = 2;
    private static final int GAP = 3;

    private final List<Command> commands;
    private final int columns;

    HelpText(List<Command> commands, int columns) {
        this.commands = commands;
        this.columns = Math.max(NARROWEST, Math.min(columns, WIDEST));
    }

    String overview() {
        StringBuilder text = new StringBuilder("""
                topplays: play charts from raw view logs, on Hadoop

                  topplays chart sample-data/tiny/events.tsv

                Commands:
                """);
        for (Command command : commands) {
            text.append("  %-8s %s%n".formatted(command.name(), command.summary()));
        }
        return text.append("""

                        topplays COMMAND --help tells more of each. On a cluster: hadoop jar topplays.jar COMMAND …
                        """).toString();
    }

    String of(Command command) {
        StringBuilder text = new StringBuilder();
        text.append("%s: %s%n%n".formatted(command.name(), command.summary()));
        text.append("  topplays %s%n%n".formatted(command.example()));
        text.append(
                "Usage: topplays %s [-D NAME=VALUE] [-conf FILE] %s%n".formatted(command.name(), command.operands()));
        for (Command.OptionGroup group : command.optionGroups()) {
            append(group.heading(), group.options(), text);
        }
        append("Common", CommandLineReader.common(), text);
        return text.toString();
    }

    private void append(String heading, Options options, StringBuilder text) {
        text.append("%n%s:%n".formatted(heading));
        int longest = options.getOptions().stream()
                .mapToInt(option -> written(option).length())
                .max()
                .orElse(0);
        int indent = INDENT + longest + GAP;
        for (Option option : options.getOptions()) {
            String description = WordUtils.wrap(
                    option.getDescription(), columns - indent, System.lineSeparator() + " ".repeat(indent), false);
            text.append(" ".repeat(INDENT))
                    .append("%%-%ds".formatted(longest + GAP).formatted(written(option)))
                    .append(description)
                    .append(System.lineSeparator());
        }
    }

    private static String written(Option option) {
        String name = CommandLineReader.dashed(option);
        return option.hasArg() ? name + " " + option.getArgName() : name;
    }

    String version() {
        return "topplays %s, Hadoop %s%n".formatted(ownVersion(), VersionInfo.getVersion());
    }

    static String ownVersion() {
        String version = HelpText.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    String unknownCommand(String name) {
        return "no command '" + name + "'"
                + CommandLineReader.nearest(
                                name, commands.stream().map(Command::name).toList())
                        .map(near -> ", did you mean " + near + "?")
                        .orElse("; see topplays --help");
    }
}
