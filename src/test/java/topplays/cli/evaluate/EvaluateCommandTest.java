package topplays.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.cli.CommandRun;
import topplays.cli.Main;

class EvaluateCommandTest {
    @TempDir
    private Path folder;

    private static void assertUsage(String messagePart, String... args) {
        CommandRun run = CommandRun.of(args);
        assertThat(run.exitCode()).isEqualTo(Main.USAGE);
        assertThat(run.err()).startsWith("topplays: ").contains(messagePart).hasLineCount(1);
    }

    @Test
    void needsOneFolder() {
        assertUsage("one DIR", "evaluate");
        assertUsage("one DIR", "evaluate", "a", "b");
    }

    @Test
    void refusesInvalidNumbers() {
        assertUsage("--rounds", "evaluate", "--rounds", "0", folder + "/dir");
        assertUsage("--max-events", "evaluate", "--max-events", "many", folder + "/dir");
        assertUsage("--cores", "evaluate", "--cores", "1000000", folder + "/dir");
        assertThat(folder.resolve("dir")).doesNotExist();
    }

    @Test
    void needsAPlaceForDataOnACluster() {
        assertUsage("--work", "evaluate", "-D", "mapreduce.framework.name=yarn", folder + "/dir");
        assertThat(folder.resolve("dir")).doesNotExist();
    }

    @Test
    void refusesAFolderOfSomethingElse() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "the only copy");

        CommandRun.of("evaluate", "--quick", "--overwrite", folder.toString()).assertFailed("not an evaluation");
    }

    @Test
    void namesAMissingTrace() {
        CommandRun.of("evaluate", "--trace", folder + "/no.csv", folder + "/dir")
                .assertFailed("no.csv");
        assertThat(folder.resolve("dir")).doesNotExist();
    }

    @Test
    void refusesACapacityBeyondTheFreeDiskBeforeAnyWork() {
        CommandRun.of("evaluate", "--max-events", "100000000000", folder + "/dir")
                .assertFailed("not enough space", "--max-events");
    }
}
