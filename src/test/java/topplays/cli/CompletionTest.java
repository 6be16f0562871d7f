package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.cli.command.Command;
import topplays.cli.command.CommandLineReader;
import topplays.cli.options.ArgumentName;

/** What the shells offer for a command line that is not complete. */
class CompletionTest {
    /** Arguments that are neither words nor files; a new one is looked at here before it completes nothing. */
    private static final List<String> NEITHER = List.of(
            "OPTION",
            "ADDRESS",
            "DURATION",
            "PERIOD",
            "ZONE",
            "FACTOR",
            "RATE",
            "FIELD",
            "OP",
            "VALUE",
            "NAMES",
            "/POINTER",
            "HOST:PORT",
            "N",
            "NAME",
            "NAME=VALUE",
            "PATTERN",
            "REGEX",
            "ZONE",
            "FORMAT",
            "S",
            "SHARE",
            "SIZE",
            "TEXT",
            "TIME",
            "URI",
            "URL",
            "VIDEO");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    bin/topplays ch                     | chart
                    topplays help que                   | query
                    topplays -                          | --help --version
                    topplays report --                  | --report-format --spreadsheet-safe --heading --titles --title-id --title --movement --earlier --out --overwrite --help --debug
                    topplays chart x --report-format m  | markdown
                    topplays chart --report-format = m  | markdown
                    topplays feed x --input-format ''   | topplays jsonl
                    topplays count --on-corrupt ''      | fail skip
                    topplays ingest --time-format e     | epoch epoch-millis epoch-micros epoch-nanos
                    topplays simulate --preset ''       | fresh level
                    topplays simulate --profile ''      | diurnal bursty viral flat
                    topplays completion ''              | bash zsh fish
                    topplays top -                      | -k --by --exclude --min-plays --min-viewers --overwrite --measures --period --group --since --until --no-viewers --help --debug -D -conf -fs -jt -libjars -files -archives
                    topplays top -D a = b -co           | -conf
                    topplays top counts -co             | ''
                    topplays top -jt ''                 | local
                    topplays top -k ''                  | ''
                    topplays query ''                   | ''
                    topplays chart ''                   | (files)
                    topplays chart x --out ''           | (files)
                    topplays serve --events ''          | (files)
                    topplays simulate --events ''       | ''
                    topplays top -conf ''               | (files)
                    """)
    void bashOffersWhatMayStandThere(String commandLine, String offered) throws IOException {
        assertThat(offeredByBash(commandLine)).isEqualTo(offered);
    }

    /** Bash completes files by itself unless the script tells it not to. */
    private String offeredByBash(String commandLine) throws IOException {
        Path script = folder.resolve("completion.bash");
        Files.writeString(script, CommandRun.of("completion", "bash").out());
        String test = """
                source '%s'
                files='(files)'
                compopt() { [ "$*" = '+o default' ] && files=; }
                COMP_WORDS=(%s)
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _topplays
                echo "$files${COMPREPLY[*]}"
                """.formatted(script, commandLine);
        Process bash = new ProcessBuilder("bash", "-euc", test)
                .redirectErrorStream(true)
                .start();
        return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Test
    void zshKnowsEachCommandAndOption() {
        String script = CommandRun.of("completion", "zsh").out();

        assertThat(script).startsWith("#compdef topplays\n");
        for (Command command : Commands.all()) {
            assertThat(script)
                    .contains("    '" + command.name() + ":" + command.help().summary() + "'\n");
            String arguments = script.split("\n    argument:" + command.name() + "\\)\n", -1)[1]
                    .split("\n      ;;", -1)[0];
            assertThat(arguments.lines().skip(1).map(String::strip))
                    .hasSize(command.options().getOptions().size() + 2 + 7 + 1)
                    .allMatch(line -> line.replace("'\\''", "").matches("'[^']*'( \\\\)?"));
            for (Option option : command.options().getOptions()) {
                assertThat(arguments).containsPattern("'\\*?" + CommandLineReader.dashed(option) + "=?\\[");
            }
        }
        assertThat(script)
                .contains("'*--on-corrupt=[whether", ":fail|skip:(fail skip)' \\\n")
                .contains("'*--out=[write to this local file instead of standard output]:FILE:_files' \\\n")
                .contains("'*:[OPTION…] VIDEO…|--top: '\n");
    }

    @Test
    void everyArgumentIsWordsOrAFileOrKnownToBeNeither() {
        Stream<String> ofOptions = Commands.all().stream()
                .flatMap(command -> CommandLineReader.options(command).getOptions().stream())
                .filter(Option::hasArg)
                .map(Option::getArgName);
        Stream<String> operands =
                Commands.all().stream().map(command -> command.help().operands());

        assertThat(Stream.concat(ofOptions, operands))
                .allMatch(name -> name.isEmpty()
                        || new ArgumentName(name).isPath()
                        || !new ArgumentName(name).words().isEmpty()
                        || Arrays.stream(name.split("[|… \\[\\]]+", -1))
                                .filter(part -> !part.isEmpty() && !part.startsWith("-"))
                                .allMatch(NEITHER::contains));
    }

    @ParameterizedTest
    @ValueSource(strings = {"completion", "completion csh", "completion bash zsh"})
    void otherShellsAreRefused(String commandLine) {
        CommandRun run = CommandRun.of(commandLine.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(Main.USAGE);
        assertThat(run.err()).contains("bash, zsh or fish").hasLineCount(1);
    }
}
