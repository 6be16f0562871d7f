package topplays.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.cli.Option;
import topplays.cli.command.Command;
import topplays.cli.command.CommandLineReader;
import topplays.cli.options.ArgumentName;

/** The completion for zsh, with a description of each command and option. Like {@link BashCompletion} it starts no process. */
final class ZshCompletion {
    private static final String SCRIPT = """
            #compdef topplays
            # Completes command lines of topplays in zsh; printed by: topplays completion zsh

            _topplays() {
              local curcontext=$curcontext state line
              local -a commands=(
            {commands}
              )
              _arguments -C \\
                '(- *)'{-h,--help}'[the commands]' \\
                '(- *)--version[print the version]' \\
                '1:command:->command' \\
                '*::argument:->argument' && return
              case $state:$line[1] in
                command:*)
                  _describe -t commands command commands
                  ;;
                argument:help)
                  _describe -t commands command commands
                  ;;
            {each command}
              esac
            }

            if [ "$funcstack[1]" = _topplays ]; then
              _topplays "$@"
            else
              compdef _topplays topplays
            fi
            """;

    private ZshCompletion() {}

    static String script() {
        return SCRIPT.replace(
                        "{commands}",
                        Commands.all().stream()
                                .map(command -> "    "
                                        + quoted(command.name() + ":"
                                                + command.help().summary()))
                                .collect(Collectors.joining("\n")))
                .replace(
                        "{each command}",
                        Commands.all().stream().map(ZshCompletion::ofCommand).collect(Collectors.joining("\n")));
    }

    private static String ofCommand(Command command) {
        List<String> arguments = new ArrayList<>();
        CommandLineReader.generic().getOptions().forEach(option -> arguments.add(ofOption(option)));
        CommandLineReader.options(command).getOptions().forEach(option -> arguments.add(ofOption(option)));
        arguments.add(quoted("*" + argument(command.help().operands())));
        return "    argument:%s)\n      _arguments \\\n        %s\n      ;;"
                .formatted(command.name(), String.join(" \\\n        ", arguments));
    }

    private static String ofOption(Option option) {
        String described = "[" + option.getDescription().replace("]", "\\]") + "]";
        String name = CommandLineReader.dashed(option);
        if (!option.hasArg()) {
            return quoted(name + described);
        }
        return quoted("*" + name + (option.hasLongOpt() ? "=" : "") + described + argument(option.getArgName()));
    }

    private static String argument(String text) {
        ArgumentName name = new ArgumentName(text);
        String action = name.isPath() ? "_files" : "(" + String.join(" ", name.words()) + ")";
        return ":" + text.replace(":", "\\:") + ":" + (action.equals("()") ? " " : action);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
