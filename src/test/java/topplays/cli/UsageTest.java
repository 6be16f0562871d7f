package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.cli.command.Command;

/** Command lines that make no sense end with exit code 2 and one line that says what to write instead. */
class UsageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    chrat events.tsv                                    | no command 'chrat', did you mean chart?
                    charts-of-all-time                                  | no command 'charts-of-all-time'; see topplays --help
                    chart                                               | chart needs at least one INPUT
                    count events.tsv                                    | count needs at least one INPUT and the new COUNTS folder
                    help chrat                                          | no command 'chrat', did you mean chart?
                    top counts                                          | top needs at least one COUNTS folder and the new TOP folder
                    report                                              | report needs one TOP folder
                    chart events.tsv --vdeo x                           | no option --vdeo, did you mean --video?; see topplays chart --help
                    chart events.tsv --video                            | --video needs FIELD
                    chart events.tsv --video a --video b                | --video is given twice
                    chart events.tsv -D a=b                             | a generic option must follow the command directly: -D; see topplays chart --help
                    chart events.tsv --input-format xml                 | unknown input format 'xml': use topplays, tsv, csv, delimited, jsonl, json, combined, w3c
                    chart events.tsv --report-format pdf                | unknown report format 'pdf': use table, tsv, csv, json, markdown, html
                    chart events.tsv -k 0                               | -k takes a whole number from 1 to 1000000: '0'
                    chart events.tsv -k ten                             | -k takes a whole number from 1 to 1000000: 'ten'
                    chart events.tsv --max-malformed 5                  | --max-malformed takes a share such as 5%: '5'
                    chart events.tsv --on-corrupt explode               | --on-corrupt takes fail or skip: 'explode'
                    chart events.tsv --input-format topplays --header   | --header is for tsv, csv and delimited, not for topplays
                    chart events.tsv --input-format csv                 | without --header a column is given by its number, from 1: 'video'
                    chart events.tsv --input-format delimited --video 1 | --input-format delimited needs --delimiter, such as '::'
                    chart events.tsv --since yesterday                  | --since takes an ISO-8601 time such as 2026-11-20T08:00:00Z: 'yesterday'
                    chart events.tsv --video-pattern v[                 | --video-pattern is not a valid regular expression: missing closing ] in 'v[' (RE2 has no look-around and no back-references)
                    chart events.tsv --video-pattern v                  | --video-pattern needs a group, which is the id: 'v'
                    chart events.tsv --time-zone Berlin                 | --time-zone takes a zone such as Europe/Berlin, UTC or +02:00: 'Berlin'
                    chart events.tsv --video-id upper                   | unknown rewriting of ids 'upper': use decode, lower
                    chart events.tsv --log-format %h.%Q                 | --log-format, character 4: there is no such directive: '%Q' (after '%h.')
                    chart events.tsv --log-format %h.%r --video agent   | this input format has no field 'agent'; its fields are host, method, target, path, query
                    chart events.tsv --log-format %h.%r --input-format csv | --log-format is a layout of combined, not of csv
                    """)
    void saysWhatIsWrong(String commandLine, String message) {
        CommandRun run = CommandRun.of(commandLine.split(" "));

        assertThat(run.err()).isEqualTo("topplays: " + message + "\n");
        assertThat(run.exitCode()).isEqualTo(Main.USAGE);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("topplays.cli.Commands#all")
    void everyCommandHasHelpWithAnExampleFirst(Command command) {
        CommandRun run = CommandRun.of(command.name(), "--help");

        assertThat(run.exitCode()).isEqualTo(Main.DONE);
        assertThat(run.out().lines().skip(2).findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("  topplays " + command.name()));
        assertThat(command.help().description())
                .as("what it does and what is good to know")
                .isNotBlank();
        assertThat(run.out())
                .contains("Usage: topplays " + command.name())
                .contains("-conf FILE", "TOPPLAYS_OPTS", "Exit code: ")
                .isEqualTo(CommandRun.of(command.name(), "no-such-file", "-h").out())
                .isEqualTo(CommandRun.of("help", command.name()).out());
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100})
    void helpIsNoWiderThanTheTerminal(int columns) {
        HelpText help = new HelpText(columns);

        for (Command command : Commands.all()) {
            assertThat(help.of(command).lines())
                    .filteredOn(line -> !line.startsWith("  topplays ")) // the example can be pasted as it is
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
        }
        assertThat(help.overview().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
    }

    @Test
    void helpStaysReadableOnAnyTerminal() {
        assertThat(new HelpText(10).overview()).isEqualTo(new HelpText(60).overview());
        assertThat(new HelpText(500).overview()).isEqualTo(new HelpText(100).overview());
    }

    @Test
    void theVersionNamesTheCommitHadoopAndJava() {
        assertThat(CommandRun.of("--version").out())
                .matches("topplays [0-9.]+(-SNAPSHOT)? \\([^)]+\\), Hadoop 3[0-9.]+, Java [0-9._]+\n");
    }

    @Test
    void theOverviewNamesEveryCommand() {
        assertThat(CommandRun.of("--help").out()).contains(Commands.names());
        assertThat(CommandRun.of().exitCode()).isEqualTo(Main.USAGE);
    }

    @Test
    void debugAddsTheStackTrace() {
        assertThat(CommandRun.of("chart", "no-such-file", "--debug").err()).contains("FileNotFoundException", "\tat ");
        assertThat(CommandRun.of("chart", "no-such-file").err()).doesNotContain("\tat ");
    }
}
