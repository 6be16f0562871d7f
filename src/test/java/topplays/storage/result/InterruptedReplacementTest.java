package topplays.storage.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.security.AccessControlException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import topplays.model.RunSummary.Kind;

/** Whenever the replacement of a result ends, by a kill or a failure, the next command finds a whole result. */
@Timeout(60)
class InterruptedReplacementTest {
    private static final Configuration CONF = RenamesOnTrial.conf();

    @TempDir
    private Path folder;

    private ResultTrial results;

    @BeforeEach
    void beginTheTrial() {
        results = new ResultTrial(folder);
    }

    @AfterEach
    void endTheTrial() {
        RenamesOnTrial.set((from, to) -> {});
    }

    @Test
    void aReaderFinishesAReplacementThatWasKilledBetweenItsRenames() throws IOException {
        results.killBetweenTheRenames();

        assertThat(results.read("top")).isEqualTo("new");
        assertThat(results.names()).containsExactly("top");
    }

    @Test
    void aReaderOfALinkFinishesTheReplacementBehindIt() throws IOException {
        results.killBetweenTheRenames();
        Files.createSymbolicLink(folder.resolve("link"), Path.of("top"));

        assertThat(results.read("link")).isEqualTo("new");
    }

    @Test
    void aWriterFinishesAReplacementThatWasKilledBetweenItsRenames() throws IOException {
        results.killBetweenTheRenames();

        assertThatThrownBy(() -> PendingResult.create(results.path("top"), Kind.TOP, false, CONF))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(results.read("top")).isEqualTo("new");
    }

    @Test
    void theOldResultComesBackIfTheNewOneIsNotChecked() throws IOException {
        results.killBetweenTheRenames();
        Files.delete(folder.resolve("_top-0123abcd/content/_SUCCESS"));

        assertThat(results.read("top")).isEqualTo("old");
    }

    @Test
    void aWriterRemovesAnOldResultThatAKillLeftBehind() throws IOException {
        results.killBetweenTheRenames();
        Files.move(folder.resolve("_top-0123abcd/content"), folder.resolve("top"));

        PendingResult.create(results.path("top"), Kind.TOP, true, CONF).close();

        assertThat(results.names()).containsExactly("top");
    }

    @Test
    void aReaderWithoutPermissionNamesTheCommandThatFinishesTheReplacement() throws IOException {
        results.killBetweenTheRenames();
        RenamesOnTrial.set((from, to) -> {
            throw new AccessControlException("Permission denied");
        });

        assertThatThrownBy(() -> results.read("top"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("mv -nT '%s/_top-0123abcd/content' '%s/top'".formatted(folder, folder));
    }

    @Test
    void closingDuringThePublicationWaitsForItsEnd() throws Exception {
        results.publish("old", false);
        try (PendingResult pending = PendingResult.create(results.path("top"), Kind.TOP, true, CONF)) {
            ResultTrial.fill(pending, "new");
            Thread abort = new Thread(() -> closeUnchecked(pending));
            RenamesOnTrial.set((from, to) -> {
                if (from.equals(pending.content())) {
                    abort.start();
                    awaitBlockedOrEnded(abort);
                }
            });
            pending.publish(ResultTrial.summary());
            abort.join();
        }

        assertThat(results.read("top")).isEqualTo("new");
        assertThat(results.names()).containsExactly("top");
    }

    @Test
    void nothingIsPublishedAfterItWasClosed() throws IOException {
        results.publish("old", false);
        PendingResult pending = PendingResult.create(results.path("top"), Kind.TOP, true, CONF);
        ResultTrial.fill(pending, "new");
        pending.close();
        ResultTrial.fill(pending, "half");

        assertThatThrownBy(() -> pending.publish(ResultTrial.summary())).isInstanceOf(InterruptedIOException.class);
        assertThat(results.read("top")).isEqualTo("old");
    }

    @Test
    void aResultThatCannotBeMovedBackIsKeptForTheNextCommand() throws IOException {
        results.publish("old", false);
        try (PendingResult pending = PendingResult.create(results.path("top"), Kind.TOP, true, CONF)) {
            ResultTrial.fill(pending, "new");
            RenamesOnTrial.set((from, to) -> {
                if (to.getName().equals("top")) {
                    throw new IOException("no connection");
                }
            });
            assertThatThrownBy(() -> pending.publish(ResultTrial.summary())).hasMessage("no connection");
        }
        RenamesOnTrial.set((from, to) -> {});

        assertThat(results.read("top")).isEqualTo("new");
    }

    @Test
    void aRunWhoseReplacementAnotherCommandFinishedHasPublished() throws IOException {
        results.publish("old", false);
        try (PendingResult pending = PendingResult.create(results.path("top"), Kind.TOP, true, CONF)) {
            ResultTrial.fill(pending, "new");
            RenamesOnTrial.set((from, to) -> {
                RenamesOnTrial.set((again, target) -> {
                    RenamesOnTrial.set((last, end) -> {});
                    assertThat(results.read("top")).isEqualTo("new");
                });
            });
            pending.publish(ResultTrial.summary());
        }

        assertThat(results.names()).containsExactly("top");
    }

    @Test
    void aResultBehindALinkIsReplacedAndTheLinkStays() throws IOException {
        results.publish("old", false);
        Files.createSymbolicLink(folder.resolve("link"), Path.of("top"));

        try (PendingResult pending = PendingResult.create(results.path("link"), Kind.TOP, true, CONF)) {
            ResultTrial.fill(pending, "new");
            pending.publish(ResultTrial.summary());
        }

        assertThat(folder.resolve("link")).isSymbolicLink();
        assertThat(results.read("top")).isEqualTo("new");
        assertThat(results.names()).containsExactlyInAnyOrder("link", "top");
    }

    private static void awaitBlockedOrEnded(Thread thread) {
        while (thread.getState() != Thread.State.BLOCKED && thread.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
    }

    private static void closeUnchecked(PendingResult pending) {
        try {
            pending.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
