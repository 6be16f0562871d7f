package topplays.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.commons.cli.Option;
import topplays.cli.command.Command;
import topplays.cli.command.CommandLineReader;
import topplays.cli.options.ArgumentName;

/** The completion for fish, with a description of each command and option; like {@link BashCompletion} it is static. */
final class FishCompletion {
    private static final String HEAD = """
            # Completes command lines of topplays in fish; printed by: topplays completion fish

            function __topplays_command_is
              set -l words (commandline -opc)
              test (count $words) -gt 1; and test "$words[2]" = $argv[1]
            end

            function __topplays_is_at_command
              test (count (commandline -opc)) -eq 1
            end

            function __topplays_is_at_generic_option # only right after the command
              set -l words (commandline -opc)
              test (count $words) -gt 1; or return 1
              test (count $words) -eq 2; or string match -qr -- '^-(D|conf|fs|jt|libjars|files|archives)$' $words[3]
            end

            complete -c topplays -f
            complete -c topplays -n __topplays_is_at_command -s h -l help -d 'show the commands'
            complete -c topplays -n __topplays_is_at_command -l version -d 'show the version'
            """;

    private FishCompletion() {}

    static String script() {
        List<String> lines = new ArrayList<>();
        for (Command command : Commands.all()) {
            String word = command.name() + " -d " + quoted(command.help().summary());
            lines.add("complete -c topplays -n __topplays_is_at_command -a " + word);
            lines.add("complete -c topplays -n '__topplays_command_is help' -a " + word);
        }
        lines.add("complete -c topplays -n __topplays_is_at_command -a help -d 'show the help of a command'");
        lines.addAll(options(
                "__topplays_is_at_generic_option", CommandLineReader.generic().getOptions()));
        Commands.all().forEach(command -> lines.addAll(ofCommand(command)));
        return HEAD + String.join("\n", lines) + "\n";
    }

    private static List<String> ofCommand(Command command) {
        String condition = "'__topplays_command_is " + command.name() + "'";
        List<String> lines = new ArrayList<>();
        lines.add("");
        String operand = values(new ArgumentName(command.help().operands()));
        if (!operand.isEmpty()) {
            lines.add("complete -c topplays -n " + condition + operand);
        }
        lines.addAll(options(condition, CommandLineReader.options(command).getOptions()));
        return lines;
    }

    private static List<String> options(String condition, Collection<Option> options) {
        return options.stream()
                .map(option -> "complete -c topplays -n " + condition + names(option) + argument(option) + " -d "
                        + quoted(option.getDescription()))
                .toList();
    }

    /** Hadoop's options have long names behind one dash, which fish calls old. */
    private static String names(Option option) {
        String name =
                option.getOpt() == null ? "" : (option.getOpt().length() == 1 ? " -s " : " -o ") + option.getOpt();
        return option.hasLongOpt() ? name + " -l " + option.getLongOpt() : name;
    }

    private static String argument(Option option) {
        return option.hasArg() ? " -r" + values(new ArgumentName(option.getArgName())) : "";
    }

    private static String values(ArgumentName argument) {
        String words = String.join(" ", argument.words());
        return (argument.isPath() ? " -F" : "") + (words.isEmpty() ? "" : " -a '" + words + "'");
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
