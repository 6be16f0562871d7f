package topplays.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.cli.Main;

/** A small evaluation with the packaged jar: interrupted, gone on with, and exact. */
class EvaluateIT {
    private static final int INTERRUPTED = 130;
    private static final int ENOUGH_TRIALS = 2;

    @TempDir
    private Path folder;

    private Process start(String... more) throws IOException {
        List<String> command = new ArrayList<>(Interruptible.command(
                "bin/topplays",
                "evaluate",
                "--quick",
                "--max-events",
                "2000",
                folder.resolve("dir").toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static void awaitTrials(Process evaluation) throws IOException {
        BufferedReader told = evaluation.inputReader();
        int exact = 0;
        for (String line = told.readLine(); line != null && exact < ENOUGH_TRIALS; line = told.readLine()) {
            exact += line.endsWith("exact") ? 1 : 0;
        }
    }

    @Test
    void goesOnWhereItWasInterrupted() throws Exception {
        Process first = start();
        awaitTrials(first);
        new ProcessBuilder("kill", "-INT", "" + first.pid()).start().waitFor();
        assertThat(first.waitFor()).isEqualTo(INTERRUPTED);
        assertThat(folder.resolve("dir/evaluation.json")).doesNotExist();

        Process other = start("--seed", "2");
        String refusal = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor()).isEqualTo(Main.FAILED);
        assertThat(refusal).contains("seed was 1 and is now 2");

        Process second = start();
        String told = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(second.waitFor()).as(told).isZero();
        assertThat(told).contains(" trials were done in an earlier run");

        JsonNode evaluation = new ObjectMapper()
                .readTree(folder.resolve("dir/evaluation.json").toFile());
        assertThat(evaluation.path("trials")).hasSizeGreaterThan(10).allSatisfy(trial -> {
            assertThat(trial.path("accuracy").path("exact").asBoolean())
                    .as(trial.toString())
                    .isTrue();
            assertThat(trial.path("phases").path("scan").asDouble()).isPositive();
        });
        assertThat(evaluation.path("pacing")).hasSize(4);
        try (Stream<Path> left = Files.list(folder.resolve("dir"))) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            ".lock", "settings.json", "trials", "evaluation.json", "evaluation.html");
        }
        Process plan = new ProcessBuilder(
                        "bin/topplays",
                        "evaluate",
                        folder.resolve("dir").toString(),
                        "--plan",
                        "5e9/day",
                        "--nodes",
                        "10")
                .start();
        assertThat(new String(plan.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("5e9/day on 10 nodes: ")
                .contains("Batches per day    2,880");
        assertThat(plan.waitFor()).isZero();
    }
}
