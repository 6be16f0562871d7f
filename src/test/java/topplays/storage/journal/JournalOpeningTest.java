package topplays.storage.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static topplays.storage.Blocks.block;
import static topplays.storage.Blocks.drain;
import static topplays.storage.Blocks.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.concurrent.LockProbe;
import topplays.pacing.live.Batch;

/** A journal continues where it ended, and only for its owner. */
class JournalOpeningTest {
    @TempDir
    private Path parent;

    private Path folder() {
        return parent.resolve("journal");
    }

    /** Three segments with two events each. */
    private void writeThreeSegments() throws IOException {
        try (JournalQueue journal = Journals.open(folder(), new LocalJournalDisk(), 1, 0, line -> {})) {
            journal.append(block("a", "b"), "mark b");
            journal.append(block("c", "d"), "mark d");
            journal.append(block("e", "f"), "mark f");
        }
        assertThat(Journals.segments(folder())).hasSize(3);
    }

    @Test
    void theEventsOfTheLastRunAreThereAndTheirNumbersGoOn() throws IOException {
        writeThreeSegments();

        try (JournalQueue journal = Journals.open(folder(), 0)) {
            assertThat(journal.bytes()).isEqualTo(12);
            assertThat(journal.append(block("g"), "")).isEqualTo(7);
            assertThat(drain(journal)).isEqualTo(text("a", "b", "c", "d", "e", "f", "g"));
        }
    }

    @Test
    void aVisitorIsShownWhatWaitsAndEveryMark() throws IOException {
        writeThreeSegments();
        for (int committed = 0; committed <= 6; committed++) {
            StringBuilder waiting = new StringBuilder();
            List<String> marks = new ArrayList<>();
            JournalFolder locked = JournalFolder.lock(folder(), new LocalJournalDisk(), Journals.ONE_SEGMENT);
            JournalVisitor visitor = (events, mark) -> {
                waiting.append(text(events));
                marks.add(mark);
            };
            try (JournalQueue journal = JournalQueue.open(locked, Journals.expected(committed), visitor, line -> {})) {
                assertThat(waiting.toString())
                        .isEqualTo(text("a", "b", "c", "d", "e", "f").substring(2 * committed))
                        .hasSize((int) journal.bytes());
                assertThat(marks).endsWith("mark f").hasSize(3 - committed / 2 + committed / 6);
            }
        }
    }

    @Test
    void eventsThatAreCommittedAreSkippedWhereverTheyEnd() throws IOException {
        for (int committed = 0; committed <= 6; committed++) {
            writeThreeSegments();
            try (JournalQueue journal = Journals.open(folder(), committed)) {
                assertThat(journal.bytes()).isEqualTo(12 - 2L * committed);
                assertThat(journal.append(block("g"), "")).isEqualTo(7);
                Batch batch = journal.take(journal.bytes());
                assertThat(batch.first()).isEqualTo(committed + 1);
                assertThat(text(batch))
                        .isEqualTo(text("a", "b", "c", "d", "e", "f", "g").substring(2 * committed));
            }
            for (Path segment : Journals.segments(folder())) {
                Files.delete(segment);
            }
        }
    }

    @Test
    void segmentsAreDeletedOnceAllTheirEventsAreCommittedExceptTheNewest() throws IOException {
        writeThreeSegments();
        try (JournalQueue journal = Journals.open(folder(), 2)) {
            assertThat(Journals.segments(folder())).hasSize(2);
            journal.remove(journal.take(1));
            assertThat(Journals.segments(folder())).hasSize(2);
            journal.remove(journal.take(1));
            assertThat(Journals.segments(folder())).hasSize(1);
            drain(journal);
            assertThat(Journals.segments(folder())).hasSize(1);
        }
    }

    @Test
    void anEmptyJournalBeginsBehindWhatIsCommitted() throws IOException {
        try (JournalQueue journal = Journals.open(folder(), 100)) {
            assertThat(journal.mark()).isEmpty();
            assertThat(journal.append(block("a"), "")).isEqualTo(101);
        }
    }

    @Test
    void theLastMarkIsKnownEvenWithoutItsSegment() throws IOException {
        try (JournalQueue journal = Journals.open(folder(), new LocalJournalDisk(), 1, 0, line -> {})) {
            journal.append(block("a"), "mark a");
            journal.append(block("b"), "mark b");
        }
        Path newest = Journals.segments(folder()).get(1);
        Files.write(newest, JournalHeader.read(newest).encode().toByteArray());

        try (JournalQueue journal = Journals.open(folder(), 1)) {
            assertThat(Journals.segments(folder())).containsExactly(newest);
            assertThat(journal.mark()).isEqualTo("mark a");
        }
    }

    @Test
    void aMarkThatIsAddedSurvivesWithTheMarksBeforeIt() throws IOException {
        try (JournalQueue journal = Journals.open(folder(), new LocalJournalDisk(), 1, 0, line -> {})) {
            journal.append(block("a"), "old");
            journal.append(block("b"), "all");
            journal.append(block("c"), "\nc");
            journal.append(block("d"), "\nd");
            journal.sync();
            assertThat(journal.mark()).isEqualTo("all\nc\nd");
        }
        try (JournalQueue journal = Journals.open(folder(), 3)) {
            assertThat(journal.mark()).isEqualTo("all\nc\nd");
        }
    }

    @Test
    void aMarkIsKeptWithoutEventsAndToldOnceItIsDurable() throws IOException {
        try (JournalQueue journal = Journals.open(folder(), 0)) {
            journal.append(block("a"), "mark a");
            journal.append(block(), "mark of nothing");
            assertThat(journal.mark()).isEmpty();
            journal.awaitDurable(1);
            journal.append(block(), "last mark");
            assertThat(journal.mark()).isEqualTo("mark of nothing");
            journal.sync();
            assertThat(journal.mark()).isEqualTo("last mark");
        }
        try (JournalQueue journal = Journals.open(folder(), 0)) {
            assertThat(journal.mark()).isEqualTo("last mark");
            assertThat(drain(journal)).isEqualTo(text("a"));
        }
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
        writeThreeSegments();

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
    void eventsThatWereMovedAreRecognisedByTheirId() throws IOException {
        writeThreeSegments();
        JournalOwner moved = new JournalOwner("writer", "hdfs://cluster/moved", Journals.OWNER.eventsId());

        try (JournalQueue journal = JournalQueue.open(folder(), new ExpectedJournal(moved, 0, false), line -> {})) {
            assertThat(drain(journal)).isEqualTo(text("a", "b", "c", "d", "e", "f"));
        }
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

    @Test
    void anotherVersionIsRefused() throws IOException {
        writeThreeSegments();
        Path newest = Journals.segments(folder()).get(2);
        String text = Files.readString(newest, ISO_8859_1);
        Files.writeString(newest, text.replace("topplays journal 2\n", "topplays journal 3\n"), ISO_8859_1);

        assertRefused(0, "another version");
    }

    @Test
    void aGapBetweenEventsAndTheJournalIsRefused() throws IOException {
        writeThreeSegments();
        Files.delete(Journals.segments(folder()).get(0));

        assertRefused(1, "events 2 to 2", Journals.OWNER.events());
        Journals.open(folder(), 2).close();
    }

    @Test
    void aSegmentMissingAmidTheJournalIsRefused() throws IOException {
        writeThreeSegments();
        Files.delete(Journals.segments(folder()).get(1));

        assertRefused(0, "lacks the events between 2 and 5");
    }

    @Test
    void aJournalThatEndsBeforeEventsIsRefused() throws IOException {
        writeThreeSegments();

        assertRefused(7, "ends with event 6", "up to 7", "move it away");
    }

    @Test
    void aSegmentByAnotherNameIsRefused() throws IOException {
        writeThreeSegments();
        Path oldest = Journals.segments(folder()).get(0);
        Files.move(oldest, folder().resolve("0000000000000009.journal"));

        assertRefused(2, "was renamed", oldest.getFileName().toString());
    }

    @Test
    void aSegmentThatNeverGotItsNameIsPassedOver() throws IOException {
        writeThreeSegments();
        Files.writeString(folder().resolve("_draft"), "x".repeat(1_000));

        try (JournalQueue journal = Journals.open(folder(), new LocalJournalDisk(), 1, 0, line -> {})) {
            journal.append(block("g"), "");
        }
        try (JournalQueue journal = Journals.open(folder(), 6)) {
            assertThat(drain(journal)).isEqualTo(text("g"));
        }
    }
}
