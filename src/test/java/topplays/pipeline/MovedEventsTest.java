package topplays.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static topplays.storage.Blocks.block;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.concurrent.PassingTime;
import topplays.pacing.PacingSettings;
import topplays.pacing.policy.PolicyKind;
import topplays.storage.events.BatchDirectory;
import topplays.storage.events.WriterSettings;

/** A stream continues after its EVENTS were moved, and leaves no accepted event behind in another journal. */
class MovedEventsTest {
    private static final String WRITER = "w";
    private static final BufferSettings BUFFER = new BufferSettings(
            PacingSettings.of(Duration.ofMinutes(15)), PolicyKind.TAUT_STRING, OptionalLong.empty(), 1 << 20);

    @TempDir
    private Path folder;

    private interface Stream {
        void use(StreamPipeline pipeline) throws IOException, InterruptedException;
    }

    private Path events(String name) {
        return folder.resolve(name);
    }

    private static Path inEvents(Path events) {
        return events.resolve("_writers").resolve(WRITER).resolve("journal");
    }

    private Path outside() {
        return folder.resolve("outside");
    }

    private void run(Path events, Path journal, Stream stream) throws IOException, InterruptedException {
        WriterSettings writer = new WriterSettings(WRITER, false, new TreeMap<>(), Optional.empty());
        StreamSettings settings = new StreamSettings(journal, Optional.of(inEvents(events)), BUFFER);
        PipelineMessages messages = new PipelineMessages(note -> {}, progress -> {});
        try (BatchDirectory directory = BatchDirectory.open(
                        new org.apache.hadoop.fs.Path(events.toUri()),
                        writer,
                        new Configuration(),
                        PassingTime.SYSTEM,
                        note -> {});
                StreamPipeline pipeline =
                        StreamPipeline.open(settings, "file:" + events, WRITER, directory, messages)) {
            stream.use(pipeline);
        }
    }

    private void accept(Path events, Path journal, String video) throws IOException, InterruptedException {
        run(events, journal, pipeline -> pipeline.accept(block(video), ""));
    }

    private static Stream flush(String video) {
        return pipeline -> {
            pipeline.accept(block(video), "");
            pipeline.flush();
        };
    }

    private void assertRefused(Path events, Path journal, String... message) {
        assertThatThrownBy(() -> accept(events, journal, "stray"))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(message)
                .hasMessageNotContaining("\n");
    }

    private static List<String> linesIn(Path events) throws IOException {
        try (java.util.stream.Stream<Path> files = Files.walk(events)) {
            return files.filter(file -> file.getFileName().toString().startsWith("events-"))
                    .sorted()
                    .flatMap(MovedEventsTest::lines)
                    .toList();
        }
    }

    private static java.util.stream.Stream<String> lines(Path batch) {
        try {
            return Files.readAllLines(batch).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theJournalInsideMovesWithEvents(boolean hasBatch) throws Exception {
        Path before = events("events");
        run(before, inEvents(before), hasBatch ? flush("a") : pipeline -> pipeline.accept(block("a"), ""));
        accept(before, inEvents(before), "b");
        Path moved = Files.move(before, events("events2"));

        assertRefused(moved, outside(), inEvents(moved).toString(), "leave --journal out");
        run(moved, inEvents(moved), flush("c"));

        assertThat(linesIn(moved)).containsExactly("a", "b", "c");
        assertThat(outside()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aJournalOutsideIsUsedByTheMovedEventsOnly(boolean hasBatch) throws Exception {
        Path before = events("events");
        run(before, outside(), hasBatch ? flush("a") : pipeline -> pipeline.accept(block("a"), ""));
        accept(before, outside(), "b");
        Path moved = Files.move(before, events("events2"));

        assertRefused(before, outside(), "stood at file:" + before + " and was moved or deleted");
        assertRefused(moved, inEvents(moved), outside() + ": give it with --journal");
        Path movedJournal = Files.move(outside(), folder.resolve("journal2"));
        run(moved, movedJournal, flush("c"));

        assertThat(linesIn(moved)).containsExactly("a", "b", "c");
        assertRefused(moved, inEvents(moved), movedJournal + ": give it with --journal");
    }

    @Test
    void theOldPathMayBeUsedForNewEventsWithAnotherJournal() throws Exception {
        Path before = events("events");
        accept(before, outside(), "a");
        Path moved = Files.move(before, events("events2"));

        run(before, folder.resolve("another"), flush("n"));
        run(moved, outside(), flush("b"));

        assertThat(linesIn(before)).containsExactly("n");
        assertThat(linesIn(moved)).containsExactly("a", "b");
    }

    @Test
    void eventsOfAnOlderVersionRecordNoJournalBeforeTheFirstBatch() throws Exception {
        Path before = events("events");
        accept(before, inEvents(before), "a");
        Files.delete(before.resolve("_writers/w/kept-journal.json"));

        assertRefused(before, outside(), "leave --journal out");
        run(before, inEvents(before), flush("b"));

        assertThat(linesIn(before)).containsExactly("a", "b");
    }

    @Test
    void aJournalThatIsRefusedIsNotRecorded() throws Exception {
        Path before = events("events");
        accept(before, outside(), "a");
        Path another = events("another");

        assertRefused(another, outside(), "name another folder with --journal");
        assertRefused(another, outside(), "name another folder with --journal");
        run(another, inEvents(another), flush("b"));

        assertThat(linesIn(another)).containsExactly("b");
    }
}
