package topplays.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.concurrent.LockProbe;
import topplays.evaluate.fit.MadeTrials;
import topplays.evaluate.trial.EvaluationSettings;
import topplays.evaluate.trial.Machine;
import topplays.evaluate.trial.Trial;
import topplays.evaluate.trial.TrialResult;

class EvaluationFolderTest {
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    private static final Machine MACHINE =
            new Machine(2, "a processor", 1L << 30, "Linux 6", "a JVM 17", "3.5.0", "1.0", "local", "taskset");
    private static final EvaluationSettings SETTINGS =
            new EvaluationSettings(true, 1, 1, 1_000, 2, List.of(), new TreeMap<>());

    private static final List<TrialResult> MADE = MadeTrials.full(0);
    private static final Trial TRIAL = MADE.get(0).trial();
    private static final Trial SECOND = MADE.get(1).trial();

    @TempDir
    private Path parent;

    private EvaluationFolder opened;

    /** Opens the folder as a later start does, after the previous one has ended. */
    private EvaluationFolder open(EvaluationSettings settings, Machine machine, boolean overwrite) throws IOException {
        close();
        opened = start(settings, machine, overwrite);
        return opened;
    }

    private EvaluationFolder start(EvaluationSettings settings, Machine machine, boolean overwrite) throws IOException {
        Instant later = START.plusSeconds(Files.exists(parent.resolve("dir")) ? 60 : 0);
        return EvaluationFolder.open(parent.resolve("dir"), settings, machine, later, overwrite);
    }

    @AfterEach
    void close() throws IOException {
        if (opened != null) {
            opened.close();
        }
    }

    @Test
    void refusesASecondStartWhileItRuns() throws Exception {
        open(SETTINGS, MACHINE, false);

        assertThatThrownBy(() -> start(SETTINGS, MACHINE, false)).hasMessageContaining("is running in " + parent);
        assertThatThrownBy(() -> start(SETTINGS, MACHINE, true)).hasMessageContaining("is running");
        assertThat(LockProbe.isHeld(parent.resolve("dir/.lock"))).isTrue();
    }

    @Test
    void continuesAfterTheFinishedTrials() throws IOException {
        EvaluationFolder folder = open(SETTINGS, MACHINE, false);
        folder.add(MADE.get(0));
        folder.add(TrialResult.failed(SECOND, "disk full"));

        EvaluationFolder again = open(SETTINGS, MACHINE, false);

        assertThat(again.start()).isEqualTo(START);
        assertThat(again.finished(TRIAL)).contains(MADE.get(0));
        assertThat(again.finished(SECOND)).isEmpty();
        assertThat(again.finished(MADE.get(2).trial())).isEmpty();
    }

    @Test
    void refusesOtherSettingsAndNamesThem() throws IOException {
        open(SETTINGS, MACHINE, false).add(MADE.get(0));
        EvaluationSettings otherSeed = new EvaluationSettings(true, 2, 1, 1_000, 2, List.of(), new TreeMap<>());

        assertThatThrownBy(() -> open(otherSeed, MACHINE, false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("seed was 1 and is now 2")
                .hasMessageContaining("--overwrite");
    }

    @Test
    void refusesAnotherMachine() throws IOException {
        open(SETTINGS, MACHINE, false).add(MADE.get(0));
        Machine other =
                new Machine(2, "a processor", 1L << 30, "Linux 6", "a JVM 25", "3.5.0", "1.0", "local", "taskset");

        assertThatThrownBy(() -> open(SETTINGS, other, false))
                .hasMessageContaining("java was \"a JVM 17\" and is now \"a JVM 25\"");
    }

    @Test
    void takesOtherSettingsBeforeTheFirstTrial() throws IOException {
        open(SETTINGS, MACHINE, false);
        EvaluationSettings smaller = new EvaluationSettings(true, 1, 1, 10, 2, List.of(), new TreeMap<>());

        open(smaller, MACHINE, false).add(MADE.get(0));

        assertThatThrownBy(() -> open(SETTINGS, MACHINE, false)).hasMessageContaining("maxEvents was 10");
    }

    @Test
    void startsAgainWithOverwrite() throws IOException {
        open(SETTINGS, MACHINE, false).add(MADE.get(0));

        EvaluationFolder anew = open(SETTINGS, MACHINE, true);

        assertThat(anew.start()).isEqualTo(START.plusSeconds(60));
        assertThat(anew.finished(TRIAL)).isEmpty();
    }

    @Test
    void refusesAFolderWithOtherFilesEvenWithOverwrite() throws IOException {
        Files.createDirectory(parent.resolve("dir"));
        Files.writeString(parent.resolve("dir").resolve("thesis.txt"), "the only copy");

        assertThatThrownBy(() -> open(SETTINGS, MACHINE, true)).hasMessageContaining("not an evaluation");
        assertThat(parent.resolve("dir").resolve("thesis.txt")).exists();
    }

    @Test
    void reportsADamagedResult() throws IOException {
        EvaluationFolder folder = open(SETTINGS, MACHINE, false);
        folder.add(MADE.get(0));
        Path file = parent.resolve("dir/trials/" + TRIAL.id() + ".json");
        Files.writeString(file, "{\"id\":");

        assertThatThrownBy(() -> folder.finished(TRIAL)).hasMessageContaining(file + " is not valid JSON");
    }
}
