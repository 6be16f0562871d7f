package topplays.storage.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.security.AccessControlException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import topplays.model.Chart;
import topplays.model.Coverage;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.model.RunSummary.Kind;
import topplays.storage.OwnerProcess;

/** Whenever the replacement of a result ends, by a kill or a failure, the next command finds a whole result. */
@Timeout(60)
class InterruptedReplacementTest {
    private static final Configuration CONF = RenamesOnTrial.conf();

    @TempDir
    private Path folder;

    @AfterEach
    void endTheTrial() {
        RenamesOnTrial.set((from, to) -> {});
    }

    @Test
    void aReaderFinishesAReplacementThatWasKilledBetweenItsRenames() throws IOException {
        killBetweenTheRenames();

        assertThat(read("top")).isEqualTo("new");
        assertThat(names()).containsExactly("top");
    }

    @Test
    void aReaderOfALinkFinishesTheReplacementBehindIt() throws IOException {
        killBetweenTheRenames();
        Files.createSymbolicLink(folder.resolve("link"), Path.of("top"));

        assertThat(read("link")).isEqualTo("new");
    }

    @Test
    void aWriterFinishesAReplacementThatWasKilledBetweenItsRenames() throws IOException {
        killBetweenTheRenames();

        assertThatThrownBy(() -> PendingResult.create(path("top"), Kind.TOP, false, CONF))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(read("top")).isEqualTo("new");
    }

    @Test
    void theOldResultComesBackIfTheNewOneIsNotChecked() throws IOException {
        killBetweenTheRenames();
        Files.delete(folder.resolve("_top-0123abcd/content/_SUCCESS"));

        assertThat(read("top")).isEqualTo("old");
    }

    @Test
    void aWriterRemovesAnOldResultThatAKillLeftBehind() throws IOException {
        killBetweenTheRenames();
        Files.move(folder.resolve("_top-0123abcd/content"), folder.resolve("top"));

        PendingResult.create(path("top"), Kind.TOP, true, CONF).close();

        assertThat(names()).containsExactly("top");
    }

    @Test
    void aRunInProgressIsLeftAlone() throws IOException {
        try (PendingResult other = PendingResult.create(path("top"), Kind.TOP, false, CONF)) {
            fill(other, "other");
            publish("new", false);

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

        assertThatThrownBy(() -> read("top")).hasMessageContaining("no such folder");
        assertThat(names()).isEmpty();
    }

    @Test
    void aFolderWhoseProcessMayBeAliveIsLeftAlone() throws IOException {
        for (OwnerProcess owner :
                List.of(OwnerProcess.thisProcess(), new OwnerProcess("elsewhere", 1, "2026-11-20T08:00:00Z"))) {
            beginAs(owner);

            publish("new", true);

            assertThat(names()).containsExactlyInAnyOrder("_top-0123abcd", "top");
        }
    }

    /** A run for the target, of that process, which has written a part of its result. */
    private void beginAs(OwnerProcess owner) throws IOException {
        Path content = Files.createDirectories(folder.resolve("_top-0123abcd/content"));
        Files.writeString(content.resolve("part-r-00000"), "1\tv\t1\n");
        Files.write(folder.resolve("_top-0123abcd/_owner"), owner.toJson());
    }

    @Test
    void aReaderWithoutPermissionNamesTheCommandThatFinishesTheReplacement() throws IOException {
        killBetweenTheRenames();
        RenamesOnTrial.set((from, to) -> {
            throw new AccessControlException("Permission denied");
        });

        assertThatThrownBy(() -> read("top"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("mv -nT '%s/_top-0123abcd/content' '%s/top'".formatted(folder, folder));
    }

    @Test
    void closingDuringThePublicationWaitsForItsEnd() throws Exception {
        publish("old", false);
        try (PendingResult pending = PendingResult.create(path("top"), Kind.TOP, true, CONF)) {
            fill(pending, "new");
            Thread abort = new Thread(() -> closeUnchecked(pending));
            RenamesOnTrial.set((from, to) -> {
                if (from.equals(pending.content())) {
                    abort.start();
                    awaitBlockedOrEnded(abort);
                }
            });
            pending.publish(summary());
            abort.join();
        }

        assertThat(read("top")).isEqualTo("new");
        assertThat(names()).containsExactly("top");
    }

    @Test
    void nothingIsPublishedAfterItWasClosed() throws IOException {
        publish("old", false);
        PendingResult pending = PendingResult.create(path("top"), Kind.TOP, true, CONF);
        fill(pending, "new");
        pending.close();
        fill(pending, "half");

        assertThatThrownBy(() -> pending.publish(summary())).isInstanceOf(InterruptedIOException.class);
        assertThat(read("top")).isEqualTo("old");
    }

    @Test
    void aResultThatCannotBeMovedBackIsKeptForTheNextCommand() throws IOException {
        publish("old", false);
        try (PendingResult pending = PendingResult.create(path("top"), Kind.TOP, true, CONF)) {
            fill(pending, "new");
            RenamesOnTrial.set((from, to) -> {
                if (to.getName().equals("top")) {
                    throw new IOException("no connection");
                }
            });
            assertThatThrownBy(() -> pending.publish(summary())).hasMessage("no connection");
        }
        RenamesOnTrial.set((from, to) -> {});

        assertThat(read("top")).isEqualTo("new");
    }

    @Test
    void aRunWhoseReplacementAnotherCommandFinishedHasPublished() throws IOException {
        publish("old", false);
        try (PendingResult pending = PendingResult.create(path("top"), Kind.TOP, true, CONF)) {
            fill(pending, "new");
            RenamesOnTrial.set((from, to) -> {
                RenamesOnTrial.set((again, target) -> {
                    RenamesOnTrial.set((last, end) -> {});
                    assertThat(read("top")).isEqualTo("new");
                });
            });
            pending.publish(summary());
        }

        assertThat(names()).containsExactly("top");
    }

    @Test
    void aResultBehindALinkIsReplacedAndTheLinkStays() throws IOException {
        publish("old", false);
        Files.createSymbolicLink(folder.resolve("link"), Path.of("top"));

        try (PendingResult pending = PendingResult.create(path("link"), Kind.TOP, true, CONF)) {
            fill(pending, "new");
            pending.publish(summary());
        }

        assertThat(folder.resolve("link")).isSymbolicLink();
        assertThat(read("top")).isEqualTo("new");
        assertThat(names()).containsExactlyInAnyOrder("link", "top");
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

    /** The traces of a kill: the old result was moved away, the new one is whole and not in place. */
    private void killBetweenTheRenames() throws IOException {
        publish("new", false);
        Files.createDirectory(folder.resolve("_top-0123abcd"));
        Files.move(folder.resolve("top"), folder.resolve("_top-0123abcd/content"));
        publish("old", false);
        Files.move(folder.resolve("top"), folder.resolve("_top-0123abcd/replaced"));
    }

    private void publish(String video, boolean overwrite) throws IOException {
        try (PendingResult pending = PendingResult.create(path("top"), Kind.TOP, overwrite, CONF)) {
            fill(pending, video);
            pending.publish(summary());
        }
    }

    private static void fill(PendingResult pending, String video) throws IOException {
        Path content = Path.of(pending.content().toUri().getPath());
        Files.createDirectories(content);
        Files.writeString(content.resolve("part-r-00000"), "1\t" + video + "\t2\n");
    }

    private String read(String name) throws IOException {
        Chart chart = ChartDirectory.read(path(name), CONF);
        return chart.rows().get(0).video().toString();
    }

    private static RunSummary summary() {
        LineCounts lines = new LineCounts(2, 2, 0, 0, new TreeMap<>());
        return new RunSummary(Kind.TOP, lines, 2, 1, List.of(), new TreeMap<>(), Coverage.none(), OptionalInt.of(10));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private org.apache.hadoop.fs.Path path(String name) {
        return new org.apache.hadoop.fs.Path(folder + "/" + name);
    }
}
