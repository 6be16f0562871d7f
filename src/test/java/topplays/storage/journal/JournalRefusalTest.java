package topplays.storage.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static topplays.storage.Blocks.block;
import static topplays.storage.Blocks.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.concurrent.LockProbe;

/** A journal is refused, with the remedy, if it is in use, damaged, or not the journal of these events. */
class JournalRefusalTest {
    @TempDir
    private Path parent;

    private Path folder() {
        return parent.resolve("journal");
    }

    @Test
    void onlyOneProcessHasItEvenAfterASecondOpeningWasRefused() throws Exception {
        try (JournalQueue journal = Journals.open(folder(), 0)) {
            assertRefused(0, "in use", "wait until the other process ends");
            assertThat(LockProbe.isHeld(folder().resolve("_lock"))).isTrue();
            assertThat(journal.append(block("a"), "")).isEqualTo(1);
        }
        Journals.open(folder(), 0).close();
    }

    @Test
    void anotherWriterOrAnotherEventsIsRefused() throws IOException {
        Journals.writeThreeSegments(folder());

        assertRefused(
                new JournalOwner("other", Journals.OWNER.events(), Journals.OWNER.eventsId()),
                "'writer'",
                "'other'",
                "name another folder with --journal");
        assertRefused(
                new JournalOwner("writer", "hdfs://cluster/other", "another id"),
                "hdfs://cluster/events",
                "name another folder with --journal");
        assertRefused(
                new JournalOwner("writer", "hdfs://cluster/events", "another id"),
                "stood at hdfs://cluster/events and was moved or deleted",
                "give its new path as EVENTS");
    }

    @Test
    void aJournalOfAnOlderVersionHasOnlyThePathOfItsEvents() throws IOException {
        JournalOwner old = new JournalOwner("writer", "hdfs://cluster/events", "");
        try (JournalQueue journal = JournalQueue.open(folder(), new ExpectedJournal(old, 0, false), line -> {})) {
            journal.append(block("a"), "");
        }
        JournalOwner moved = new JournalOwner("writer", "hdfs://cluster/moved", "id of events");

        assertRefused(moved, "hdfs://cluster/events", "move it back, run once, and move it again");
        Journals.open(folder(), 0).close();
        JournalQueue.open(folder(), new ExpectedJournal(moved, 0, true), line -> {})
                .close();
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        Journals.writeThreeSegments(folder());
        Path newest = Journals.segments(folder()).get(2);
        String text = Files.readString(newest, ISO_8859_1);
        Files.writeString(newest, text.replace("topplays journal 2\n", "topplays journal 3\n"), ISO_8859_1);

        assertRefused(0, "another version");
    }

    @Test
    void aGapBetweenEventsAndTheJournalIsRefused() throws IOException {
        Journals.writeThreeSegments(folder());
        Files.delete(Journals.segments(folder()).get(0));

        assertRefused(1, "events 2 to 2", Journals.OWNER.events());
        Journals.open(folder(), 2).close();
    }

    @Test
    void aSegmentMissingAmidTheJournalIsRefused() throws IOException {
        Journals.writeThreeSegments(folder());
        Files.delete(Journals.segments(folder()).get(1));

        assertRefused(0, "lacks the events between 2 and 5");
    }

    @Test
    void aJournalThatEndsBeforeEventsIsRefused() throws IOException {
        Journals.writeThreeSegments(folder());

        assertRefused(7, "ends with event 6", "up to 7", "move it away");
    }

    @Test
    void aSegmentByAnotherNameIsRefused() throws IOException {
        Journals.writeThreeSegments(folder());
        Path oldest = Journals.segments(folder()).get(0);
        Files.move(oldest, folder().resolve("0000000000000009.journal"));

        assertRefused(2, "was renamed", oldest.getFileName().toString());
    }

    private void assertRefused(JournalOwner owner, String... message) {
        assertThatThrownBy(() -> JournalQueue.open(folder(), new ExpectedJournal(owner, 0, false), line -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder().toString())
                .hasMessageContainingAll(message);
    }

    private void assertRefused(long committed, String... message) {
        List<String> notes = new ArrayList<>();
        assertThatThrownBy(() -> Journals.open(folder(), committed, notes::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder().toString())
                .hasMessageContainingAll(message);
        assertThat(notes).isEmpty();
    }
}
