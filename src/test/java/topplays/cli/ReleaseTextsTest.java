package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.cli.command.Command;
import topplays.cli.command.CommandLineReader;

/** The manual page and the completions that travel in a release have each command and option. */
class ReleaseTextsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        ReleaseTexts.main(new String[] {folder.toString(), "1.2.3"});
    }

    @Test
    void theManualPageHasEachCommandWithItsOptions() throws IOException {
        String page = Files.readString(folder.resolve("man/topplays.1"));

        assertThat(page).startsWith(".TH TOPPLAYS 1 \"\" \"topplays 1.2.3\"");
        for (Command command : Commands.all()) {
            String section = page.split("\n\\.SH topplays " + command.name() + "\n", -1)[1]
                    .split("\n\\.SH ", -1)[0];
            for (Option option : command.options().getOptions()) {
                assertThat(section)
                        .contains(".TP\n\\fB" + HelpText.written(option).replace("-", "\\-") + "\\fR\n");
            }
        }
    }

    @Test
    void noLineOfTheManualPageIsTakenForAMacro() throws IOException {
        List<String> page = Files.readAllLines(folder.resolve("man/topplays.1"));

        assertThat(page)
                .filteredOn(line -> line.startsWith(".") || line.startsWith("'"))
                .allMatch(line -> line.matches("\\.(TP|P|br)|\\.(TH|SH|SS) .+"));
        assertThat(page).allMatch(line -> line.matches("([^\\\\]|\\\\(f[BIR]|e|-|&))*"));
    }

    @Test
    void fishKnowsEachCommandAndOption() throws IOException {
        String script = Files.readString(folder.resolve("completions/topplays.fish"));

        for (Command command : Commands.all()) {
            assertThat(script).contains(" -n __topplays_is_at_command -a " + command.name() + " -d '");
            for (Option option : CommandLineReader.options(command).getOptions()) {
                assertThat(script)
                        .containsPattern("'__topplays_command_is " + command.name() + "'[^']* -[ls] "
                                + (option.hasLongOpt() ? option.getLongOpt() : option.getOpt()) + " ");
            }
        }
        assertThat(script)
                .contains("'__topplays_command_is chart' -F\n")
                .contains(" -n '__topplays_command_is completion' -a 'bash zsh fish'\n")
                .contains(" -l on-corrupt -r -a 'fail skip' -d '")
                .contains(" -l out -r -F -d '");
    }

    @Test
    void bashAndZshGetTheirScripts() {
        assertThat(folder.resolve("completions/topplays.bash"))
                .hasContent(CommandRun.of("completion", "bash").out());
        assertThat(folder.resolve("completions/_topplays"))
                .hasContent(CommandRun.of("completion", "zsh").out());
    }
}
