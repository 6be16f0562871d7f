package topplays.storage.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.concurrent.HandDrivenTime;
import topplays.concurrent.PermanentFailureException;
import topplays.storage.OwnerProcess;

class HeartbeatLockTest {
    private static final String FOLDER = "_writers/w";
    private static final OwnerProcess ELSEWHERE = new OwnerProcess("elsewhere", 123, "2026-11-20T08:00:00Z");

    private final HandDrivenTime time = new HandDrivenTime();
    private final List<String> notes = new ArrayList<>();
    private EventsFiles files;

    @BeforeEach
    void makeFolder(@TempDir Path events) throws IOException {
        files = new LocalEventsFiles(events);
        files.makeFolder(FOLDER);
    }

    @Test
    void isAFileThatNamesItsHolderAndGoesWithIt() throws Exception {
        try (HeartbeatLock lock = take()) {
            lock.confirm();
            assertThat(files.names(FOLDER)).singleElement().satisfies(name -> assertThat(
                            OwnerProcess.parse(files.read(FOLDER + "/" + name).orElseThrow()))
                    .contains(OwnerProcess.thisProcess()));
        }

        assertThat(files.names(FOLDER)).isEmpty();
        assertThat(notes).isEmpty();
    }

    @Test
    void leavesNothingToWaitForIfItsProcessDiesBeforeItIsWhole() throws Exception {
        EventsFiles whole = files;
        files = new FaultyFiles(whole, 1, FaultyFiles.Moment.HALFWAY, FaultyFiles.Happening.DEATH);
        assertThatThrownBy(this::take).isInstanceOf(FaultyFiles.Died.class);

        files = whole;
        take().close();

        assertThat(time.sleeps()).isEmpty();
        assertThat(notes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void aLockFileThatCannotBeDeletedDoesNotHideWhyTheLockWasNotTaken(int operation) {
        EventsFiles real = files;
        files = new FaultyFiles(real, operation, FaultyFiles.Moment.BEFORE, () -> {
            String own = FOLDER + "/" + real.names(FOLDER).get(0);
            real.delete(own);
            real.makeFolder(own + "/undeletable");
            throw new IOException("the real failure");
        });

        assertThatThrownBy(this::take)
                .hasMessage("the real failure")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    }

    @Test
    void isRefusedIfAHolderClearsItAwayBeforeItIsWhole() throws Exception {
        EventsFiles real = files;
        files = new FaultyFiles(
                real, 2, FaultyFiles.Moment.BEFORE, () -> new WriterFolder(real, "w").deleteInProgress());

        assertThatThrownBy(this::take).hasMessageStartingWith("writer 'w' is in use by an unknown process");
    }

    @Test
    void showsTheTimeThatPassedSinceItWasTaken() throws Exception {
        try (HeartbeatLock lock = take()) {
            String file = FOLDER + "/" + files.names(FOLDER).get(0);
            long before = files.modifiedMillis(file).orElseThrow();
            time.sleep(Duration.ofSeconds(7));
            lock.confirm();

            assertThat(files.modifiedMillis(file).orElseThrow() - before).isEqualTo(7_000);
        }
    }

    @Test
    void refusesToGoOnBesideOneThatBeats() throws Exception {
        try (HeartbeatLock holder = take()) {
            time.meanwhile(() -> beat(holder));

            assertThatThrownBy(this::take)
                    .isInstanceOf(IOException.class)
                    .hasMessage("writer 'w' is in use by " + OwnerProcess.thisProcess()
                            + "; wait until it ends, or name another writer with --writer");
            assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(1));
            assertThat(files.names(FOLDER)).hasSize(1);
            holder.confirm();
        }
    }

    @Test
    void takesOverFromAnotherHostOnceItsLockHasStoodStillForAMinute() throws Exception {
        leave("lock-x", ELSEWHERE.toJson());

        take().close();

        assertThat(time.elapsed()).isEqualTo(HeartbeatLock.STILL);
        assertThat(files.names(FOLDER)).isEmpty();
        assertThat(notes)
                .containsExactly(
                        "writer 'w' is held by process 123 on host elsewhere, which started at"
                                + " 2026-11-20T08:00:00Z; waiting up to 60 s to see if it is alive",
                        "took writer 'w' over from process 123 on host elsewhere, which started at"
                                + " 2026-11-20T08:00:00Z");
    }

    @Test
    void refusesWhereAnotherHostBeatsInTheLastMoment() throws Exception {
        leave("lock-x", ELSEWHERE.toJson());
        time.meanwhile(() -> {
            if (time.elapsed().equals(HeartbeatLock.STILL)) {
                touch("lock-x");
            }
        });

        assertThatThrownBy(this::take).hasMessageStartingWith("writer 'w' is in use by process 123 on host elsewhere");
    }

    @Test
    void takesOverAtOnceFromAProcessOfThisHostThatIsGone() throws Exception {
        OwnerProcess self = OwnerProcess.thisProcess();
        String before = Instant.parse(self.started()).minusSeconds(3_600).toString();
        leave("lock-x", new OwnerProcess(self.host(), self.process(), before).toJson());
        leave("lock-y", new OwnerProcess(self.host(), deadProcess(), before).toJson());

        take().close();

        assertThat(time.sleeps()).isEmpty();
        assertThat(notes).hasSize(2).allMatch(line -> line.startsWith("took writer 'w' over from process "));
    }

    @Test
    void waitsForALockThatIsNotWholeAsForAnother() throws Exception {
        leave("lock-x", "{\"host\":\"els".getBytes(StandardCharsets.UTF_8));

        take().close();

        assertThat(time.elapsed()).isEqualTo(HeartbeatLock.STILL);
    }

    @Test
    void goesOnAtOnceWhenTheOtherGivesItsLockUp() throws Exception {
        leave("lock-x", ELSEWHERE.toJson());
        time.meanwhile(() -> delete("lock-x"));

        take().close();

        assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(1));
        assertThat(notes).hasSize(1);
    }

    @Test
    void isLostToWhoeverTookItOver() throws Exception {
        HeartbeatLock late = take();
        try (HeartbeatLock taker = take()) {
            taker.confirm();
            assertThatThrownBy(late::confirm)
                    .isInstanceOf(PermanentFailureException.class)
                    .hasMessageStartingWith("lost the lock on writer 'w': ");
            late.close();
            taker.confirm();
        }
    }

    private HeartbeatLock take() throws IOException, InterruptedException {
        return HeartbeatLock.take(files, FOLDER, "w", time, notes::add);
    }

    private void leave(String name, byte[] content) throws IOException {
        files.write(FOLDER + "/" + name, out -> out.write(content));
    }

    private static void beat(HeartbeatLock lock) {
        try {
            lock.confirm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void touch(String name) {
        try {
            files.touch(FOLDER + "/" + name, 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String name) {
        try {
            files.delete(FOLDER + "/" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long deadProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }
}
