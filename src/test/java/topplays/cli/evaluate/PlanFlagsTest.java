package topplays.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.cli.CommandRun;
import topplays.cli.Main;

class PlanFlagsTest {
    @TempDir
    private Path folder;

    private void assertUsage(String messagePart, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "evaluate";
        args[1] = folder.toString();
        System.arraycopy(options, 0, args, 2, options.length);
        CommandRun run = CommandRun.of(args);
        assertThat(run.exitCode()).isEqualTo(Main.USAGE);
        assertThat(run.err()).startsWith("topplays: ").contains(messagePart).hasLineCount(1);
    }

    @Test
    void aPlanIsForSoManyNodesOrForATime() {
        assertUsage("--plan needs --nodes N or --within DURATION", "--plan", "5e9/day");
        assertUsage("and not both", "--plan", "5e9/day", "--nodes", "10", "--within", "5m");
    }

    @Test
    void optionsOfAPlanNeedAPlan() {
        assertUsage("--nodes needs --plan RATE", "--nodes", "10");
        assertUsage("--disk-rate needs --plan RATE", "--disk-rate", "1g");
    }

    @Test
    void refusesInvalidRatesAndClusters() {
        assertUsage("a rate is written 5e9/day", "--plan", "5e9", "--nodes", "10");
        assertUsage("--nodes takes a whole number from 1", "--plan", "5e9/day", "--nodes", "0");
        assertUsage("--skew takes a number from 0: '-1'", "--plan", "5e9/day", "--nodes", "2", "--skew", "-1");
        assertUsage("two containers", "--plan", "5e9/day", "--nodes", "1", "--cores-per-node", "1");
        assertUsage("two containers", "--plan", "5e9/day", "--nodes", "9", "--memory-per-node", "1g");
    }

    @Test
    void saysHowToGetAnEvaluation() {
        CommandRun.of("evaluate", folder.toString(), "--plan", "5e9/day", "--nodes", "10")
                .assertFailed("no finished evaluation in " + folder, "make one with evaluate " + folder);
    }

    @Test
    void namesAnEvaluationThatCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("evaluation.json"), "{\"trials\":[]}");

        CommandRun.of("evaluate", folder.toString(), "--plan", "5e9/day", "--nodes", "10")
                .assertFailed("evaluation.json: not an evaluation: ");
    }
}
