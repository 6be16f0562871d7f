package topplays.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static topplays.storage.Blocks.block;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream continues after its EVENTS were moved, and leaves no accepted event behind in another journal. */
class MovedEventsTest {
    @TempDir
    private Path folder;

    private StreamFolder events(String name) {
        return new StreamFolder(folder.resolve(name));
    }

    private Path outside() {
        return folder.resolve("outside");
    }

    private StreamFolder move(StreamFolder events) throws IOException {
        return new StreamFolder(Files.move(events.events(), folder.resolve("events2")));
    }

    private static void accept(StreamFolder events, Path journal, String video) throws Exception {
        events.run(journal, Clock.systemUTC(), pipeline -> pipeline.accept(block(video), ""));
    }

    private static void flush(StreamFolder events, Path journal, String video) throws Exception {
        events.run(journal, Clock.systemUTC(), pipeline -> {
            pipeline.accept(block(video), "");
            pipeline.flush();
        });
    }

    private static void first(StreamFolder events, Path journal, boolean hasBatch) throws Exception {
        if (hasBatch) {
            flush(events, journal, "a");
        } else {
            accept(events, journal, "a");
        }
        accept(events, journal, "b");
    }

    private static void assertRefused(StreamFolder events, Path journal, String... message) {
        assertThatThrownBy(() -> accept(events, journal, "stray"))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(message)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theJournalInsideMovesWithEvents(boolean hasBatch) throws Exception {
        StreamFolder before = events("events");
        first(before, before.journal(), hasBatch);
        StreamFolder moved = move(before);

        assertRefused(moved, outside(), moved.journal().toString(), "leave --journal out");
        flush(moved, moved.journal(), "c");

        assertThat(moved.lines()).containsExactly("a", "b", "c");
        assertThat(outside()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aJournalOutsideIsUsedByTheMovedEventsOnly(boolean hasBatch) throws Exception {
        StreamFolder before = events("events");
        first(before, outside(), hasBatch);
        StreamFolder moved = move(before);

        assertRefused(before, outside(), "stood at file:" + before.events() + " and was moved or deleted");
        assertRefused(moved, moved.journal(), outside() + ": give it with --journal");
        Path movedJournal = Files.move(outside(), folder.resolve("journal2"));
        flush(moved, movedJournal, "c");

        assertThat(moved.lines()).containsExactly("a", "b", "c");
        assertRefused(moved, moved.journal(), movedJournal + ": give it with --journal");
    }

    @Test
    void theOldPathMayBeUsedForNewEventsWithAnotherJournal() throws Exception {
        StreamFolder before = events("events");
        accept(before, outside(), "a");
        StreamFolder moved = move(before);

        flush(before, folder.resolve("another"), "n");
        flush(moved, outside(), "b");

        assertThat(before.lines()).containsExactly("n");
        assertThat(moved.lines()).containsExactly("a", "b");
    }

    @Test
    void eventsOfAnOlderVersionRecordNoJournalBeforeTheFirstBatch() throws Exception {
        StreamFolder before = events("events");
        accept(before, before.journal(), "a");
        Files.delete(before.events().resolve("_writers/w/kept-journal.json"));

        assertRefused(before, outside(), "leave --journal out");
        flush(before, before.journal(), "b");

        assertThat(before.lines()).containsExactly("a", "b");
    }

    @Test
    void aJournalThatIsRefusedIsNotRecorded() throws Exception {
        accept(events("events"), outside(), "a");
        StreamFolder another = events("another");

        assertRefused(another, outside(), "name another folder with --journal");
        assertRefused(another, outside(), "name another folder with --journal");
        flush(another, another.journal(), "b");

        assertThat(another.lines()).containsExactly("b");
    }
}
