package topplays.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.cli.Option;
import topplays.cli.command.Command;
import topplays.cli.command.CommandLineReader;
import topplays.cli.options.ArgumentName;

/**
 * The completion for bash. It holds all words, so that TAB starts no process. Where a file is allowed it offers
 * nothing, and bash offers files.
 */
final class BashCompletion {
    private static final String FILES = "FILES";

    private static final String SCRIPT = """
            # Completes command lines of topplays in bash; printed by: topplays completion bash

            _topplays() {
              local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} options='' words=''
              local generic='{generic options}'
              if [ "$current" = = ]; then # bash cuts --option=word at the =
                current=''
              elif [ "$before" = = ]; then
                before=${COMP_WORDS[COMP_CWORD - 2]}
              fi
              case $COMP_CWORD:${COMP_WORDS[1]} in
                1:*) options='--help --version' words='{commands} help' ;;
                *:help) words='{commands}' ;;
            {each command}
              esac
              case $before in
            {generic words}  esac
              if [[ $current == -* ]]; then
                words=$options
                if [ $COMP_CWORD -gt 1 ] && [[ " $generic" == *" ${COMP_WORDS[2]}"* ]]; then # only right after the command
                  words="$words $generic"
                fi
              fi
              COMPREPLY=()
              if [ "$words" != FILES ]; then
                compopt +o default 2> /dev/null
                COMPREPLY=($(compgen -W "$words" -- "$current"))
              fi
            }

            complete -o default -F _topplays topplays
            """;

    private BashCompletion() {}

    static String script() {
        Collection<Option> generic = CommandLineReader.generic().getOptions();
        return SCRIPT.replace("{commands}", String.join(" ", Commands.names()))
                .replace("{generic options}", names(generic, " "))
                .replace("{generic words}", wordsAfter(generic, 4))
                .replace(
                        "{each command}",
                        Commands.all().stream().map(BashCompletion::ofCommand).collect(Collectors.joining("\n")));
    }

    private static String ofCommand(Command command) {
        Collection<Option> options = CommandLineReader.options(command).getOptions();
        return """
                    *:%s)
                      options='%s'
                      case $before in
                %s        *) words='%s' ;;
                      esac
                      ;;""".formatted(
                        command.name(),
                        names(options, " "),
                        wordsAfter(options, 8),
                        words(new ArgumentName(command.help().operands())));
    }

    /** One case per set of words: the options that take one of them. */
    private static String wordsAfter(Collection<Option> options, int indent) {
        Map<String, List<Option>> byWords = options.stream()
                .filter(Option::hasArg)
                .collect(Collectors.groupingBy(
                        option -> words(new ArgumentName(option.getArgName())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byWords.entrySet().stream()
                .map(entry ->
                        " ".repeat(indent) + names(entry.getValue(), " | ") + ") words='" + entry.getKey() + "' ;;\n")
                .collect(Collectors.joining());
    }

    private static String words(ArgumentName argument) {
        return argument.isPath() ? FILES : String.join(" ", argument.words());
    }

    private static String names(Collection<Option> options, String delimiter) {
        return options.stream().map(CommandLineReader::dashed).collect(Collectors.joining(delimiter));
    }
}
