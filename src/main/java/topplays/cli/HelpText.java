package topplays.cli;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.commons.cli.help.TextHelpAppendable;
import org.apache.hadoop.util.VersionInfo;

/** The help, with an example first. */
final class HelpText {
    private static final int WIDEST = 100;

    private final List<Command> commands;
    private final int columns;

    HelpText(List<Command> commands, int columns) {
        this.commands = commands;
        this.columns = Math.min(columns, WIDEST);
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

    String of(Command command) throws IOException {
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

    private void append(String heading, Options options, StringBuilder text) throws IOException {
        text.append("%n%s:%n".formatted(heading));
        List<Option> asAdded = List.copyOf(options.getOptions());
        TextHelpAppendable table = new TextHelpAppendable(text);
        table.setMaxWidth(columns);
        HelpFormatter.builder()
                .setHelpAppendable(table)
                .setShowSince(false)
                .setComparator(Comparator.comparingInt(asAdded::indexOf))
                .get()
                .printOptions(options);
    }

    String version() {
        String version = HelpText.class.getPackage().getImplementationVersion();
        return "topplays %s, Hadoop %s%n"
                .formatted(version == null ? "(not packaged)" : version, VersionInfo.getVersion());
    }

    String unknownCommand(String name) {
        return "no command '" + name + "'"
                + CommandLineReader.nearest(
                                name, commands.stream().map(Command::name).toList())
                        .map(near -> ", did you mean " + near + "?")
                        .orElse("; see topplays --help");
    }
}
