package topplays.storage.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.model.RunSummary.Kind;
import topplays.storage.OwnerProcess;

/** A run that was killed before it published is cleared away by the next command, unless its process may be alive. */
class KilledRunTest {
    private static final Configuration CONF = RenamesOnTrial.conf();

    @TempDir
    private Path folder;

    private ResultTrial results;

    @BeforeEach
    void beginTheTrial() {
        results = new ResultTrial(folder);
    }

    @Test
    void aRunInProgressIsLeftAlone() throws IOException {
        try (PendingResult other = PendingResult.create(results.path("top"), Kind.TOP, false, CONF)) {
            ResultTrial.fill(other, "other");
            results.publish("new", false);

            assertThat(other.content().getFileSystem(CONF).exists(other.content()))
                    .isTrue();
        }
    }

    @Test
    void aRunThatWasKilledBeforeItPublishedLeavesNothingBehind() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        beginAs(new OwnerProcess(
                OwnerProcess.thisProcess().host(), ended.pid(), Instant.now().toString()));

        assertThatThrownBy(() -> results.read("top")).hasMessageContaining("no such folder");
        assertThat(results.names()).isEmpty();
    }

    @Test
    void aFolderWhoseProcessMayBeAliveIsLeftAlone() throws IOException {
        for (OwnerProcess owner :
                List.of(OwnerProcess.thisProcess(), new OwnerProcess("elsewhere", 1, "2026-11-20T08:00:00Z"))) {
            beginAs(owner);

            results.publish("new", true);

            assertThat(results.names()).containsExactlyInAnyOrder("_top-0123abcd", "top");
        }
    }

    /** A run for the target, of that process, which has written a part of its result. */
    private void beginAs(OwnerProcess owner) throws IOException {
        Path content = Files.createDirectories(folder.resolve("_top-0123abcd/content"));
        Files.writeString(content.resolve("part-r-00000"), "1\tv\t1\n");
        Files.write(folder.resolve("_top-0123abcd/_owner"), owner.toJson());
    }
}
