package topplays.storage.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.concurrent.HandDrivenTime;
import topplays.concurrent.WaitableClock;

/** The reasons to refuse a writer at the start. */
class BatchDirectoryOpeningTest {
    private static final Instant EVENING = Instant.parse("2026-11-20T23:59:59.999Z");
    private static final WriterSettings SETTINGS = settings(Map.of("seed", 7));

    @TempDir
    private Path events;

    private final List<String> notes = new ArrayList<>();

    @Test
    void refusesAFolderWithinAnotherEvents() throws Exception {
        open(SETTINGS).close();
        org.apache.hadoop.fs.Path within =
                new org.apache.hadoop.fs.Path(events.resolve("2026-11-20/more").toString());

        assertThatThrownBy(() ->
                        BatchDirectory.open(within, SETTINGS, new Configuration(), WaitableClock.STEADY, notes::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/more: it is inside the events folder ")
                .hasMessageEndingWith("; name a folder outside of it");
        assertThat(events.resolve("2026-11-20")).doesNotExist();
    }

    @Test
    void aLockThatCannotBeReleasedDoesNotHideTheRefusal() throws Exception {
        try (BatchDirectory batches = open(SETTINGS)) {
            batches.write(new NumberedBatch(1, 3), EVENING, Map.of());
        }
        FaultyFiles files = new FaultyFiles(
                new LocalEventsFiles(events),
                Integer.MAX_VALUE,
                FaultyFiles.Moment.BEFORE,
                FaultyFiles.Happening.DEATH);
        files.failsToUnlock = true;

        assertThatThrownBy(
                        () -> BatchDirectory.open(files, settings(Map.of("seed", 8)), new HandDrivenTime(), notes::add))
                .hasMessageStartingWith("writer 'w' had seed=7 before and now has seed=8: ")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("cannot unlock"));
    }

    @Test
    void refusesOtherOptionsThanItWasBegunWith() throws Exception {
        try (BatchDirectory batches = open(settings(Map.of("seed", 7, "skew", 1.0, "videos", 5_000_000_000L)))) {
            batches.write(new NumberedBatch(1, 3), EVENING, Map.of());
        }

        assertThatThrownBy(() -> open(settings(Map.of("seed", 8, "skew", 1.0, "videos", 5_000_000_000L))))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("writer 'w' had seed=7 before and now has seed=8: ");
        assertThatThrownBy(() -> open(settings(Map.of("seed", 7, "skew", 1.0))))
                .hasMessageContaining("had videos=5000000000 before and now has no videos");
        assertThatThrownBy(() -> open(settings(Map.of("seed", 7, "skew", 1.0, "videos", 5_000_000_000L, "users", 5))))
                .hasMessageContaining("had no users before and now has users=5");
        open(settings(Map.of("seed", 7L, "skew", 1.0, "videos", 5_000_000_000L)))
                .close();
    }

    @Test
    void takesOtherOptionsAsLongAsNothingWasWritten() throws Exception {
        open(SETTINGS).close();

        try (BatchDirectory batches = open(settings(Map.of("seed", 8)))) {
            batches.write(new NumberedBatch(1, 1), EVENING, Map.of());
        }

        open(settings(Map.of("seed", 8))).close();
    }

    @Test
    void refusesBatchesThatItsRecordsDoNotKnow() throws Exception {
        Path foreign = events.resolve("2026-11-01/events-w-0000000000000002-0000000000000004.tsv");
        Files.createDirectories(foreign.getParent());
        Files.writeString(foreign, "event\n");

        assertThatThrownBy(() -> open(SETTINGS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(foreign + " exists, but ")
                .hasMessageContaining("records only events up to 0")
                .hasMessageEndingWith("name another writer with --writer");
        open(new WriterSettings("another", false, new TreeMap<>(), Optional.empty()))
                .close();
    }

    @Test
    void refusesABatchOfAnotherLengthThanItsRecordTells() throws Exception {
        try (BatchDirectory batches = open(SETTINGS)) {
            batches.write(new NumberedBatch(1, 3), EVENING, Map.of());
        }
        String batch = "2026-11-20/events-w-0000000000000004-0000000000000009.tsv";
        Files.write(
                events.resolve("_writers/w/position-0000000000000009.json"),
                new PositionRecord(9, batch, 48, SETTINGS.options(), Map.of()).toJson());
        Files.writeString(events.resolve(batch), "event 4\n");

        assertThatThrownBy(() -> open(SETTINGS))
                .hasMessageContaining(batch + " exists, but ")
                .hasMessageContaining("records only events up to 3");
    }

    @Test
    void refusesToGuessWhereItEndedWhenItsRecordIsDamaged() throws Exception {
        try (BatchDirectory batches = open(SETTINGS)) {
            batches.write(new NumberedBatch(1, 3), EVENING, Map.of());
        }
        Files.writeString(events.resolve("_writers/w/position-0000000000000003.json"), "{\"last\":3,\"bat");

        assertThatThrownBy(() -> open(SETTINGS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the position of writer 'w' is damaged: ")
                .hasMessageContaining("position-0000000000000003.json");
    }

    @Test
    void passesOverARecordThatWasCutShort() throws Exception {
        try (BatchDirectory batches = open(SETTINGS)) {
            batches.write(new NumberedBatch(1, 3), EVENING, Map.of());
        }
        Files.writeString(events.resolve("_writers/w/position-0000000000000009.json"), "{\"last\":9,\"bat");

        try (BatchDirectory batches = open(SETTINGS)) {
            assertThat(batches.lastNumber()).isEqualTo(3);
        }
        assertThat(kept()).containsExactlyInAnyOrder("lock", "position-0000000000000003.json");
    }

    @Test
    void refusesFileSystemsWithoutAtomicRename() {
        assertThatThrownBy(() -> BatchDirectory.open(
                        new org.apache.hadoop.fs.Path("s3a://bucket/events"),
                        SETTINGS,
                        new Configuration(),
                        new HandDrivenTime(),
                        notes::add))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write events to s3a://bucket/events: only file: and hdfs: rename a file"
                        + " atomically");
    }

    @Test
    void refusesAFileInThePlaceOfEvents() throws IOException {
        Files.writeString(events.resolve("file"), "");
        org.apache.hadoop.fs.Path file =
                new org.apache.hadoop.fs.Path(events.resolve("file").toUri());

        assertThatThrownBy(() ->
                        BatchDirectory.open(file, SETTINGS, new Configuration(), new HandDrivenTime(), notes::add))
                .isInstanceOf(IOException.class)
                .hasMessage("a file exists where a folder is needed: " + events.resolve("file"));
    }

    private BatchDirectory open(WriterSettings settings) throws IOException, InterruptedException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(events.toUri());
        return BatchDirectory.open(path, settings, new Configuration(), new HandDrivenTime(), notes::add);
    }

    private static WriterSettings settings(Map<String, Object> options) {
        return new WriterSettings("w", false, new TreeMap<>(options), Optional.empty());
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(events.resolve("_writers/w"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
