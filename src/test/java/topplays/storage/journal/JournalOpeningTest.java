package topplays.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;
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
import topplays.pacing.live.Batch;

/** A journal continues where it ended. */
class JournalOpeningTest {
    @TempDir
    private Path parent;

    private Path folder() {
        return parent.resolve("journal");
    }

    @Test
    void theEventsOfTheLastRunAreThereAndTheirNumbersGoOn() throws IOException {
        Journals.writeThreeSegments(folder());

        try (JournalQueue journal = Journals.open(folder(), 0)) {
            assertThat(journal.bytes()).isEqualTo(12);
            assertThat(journal.append(block("g"), "")).isEqualTo(7);
            assertThat(drain(journal)).isEqualTo(text("a", "b", "c", "d", "e", "f", "g"));
        }
    }

    @Test
    void aVisitorIsShownWhatWaitsAndEveryMark() throws IOException {
        Journals.writeThreeSegments(folder());
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
            Journals.writeThreeSegments(folder());
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
        Journals.writeThreeSegments(folder());
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
    void eventsThatWereMovedAreRecognisedByTheirId() throws IOException {
        Journals.writeThreeSegments(folder());
        JournalOwner moved = new JournalOwner("writer", "hdfs://cluster/moved", Journals.OWNER.eventsId());

        try (JournalQueue journal = JournalQueue.open(folder(), new ExpectedJournal(moved, 0, false), line -> {})) {
            assertThat(drain(journal)).isEqualTo(text("a", "b", "c", "d", "e", "f"));
        }
    }

    @Test
    void aSegmentThatNeverGotItsNameIsPassedOver() throws IOException {
        Journals.writeThreeSegments(folder());
        Files.writeString(folder().resolve("_draft"), "x".repeat(1_000));

        try (JournalQueue journal = Journals.open(folder(), new LocalJournalDisk(), 1, 0, line -> {})) {
            journal.append(block("g"), "");
        }
        try (JournalQueue journal = Journals.open(folder(), 6)) {
            assertThat(drain(journal)).isEqualTo(text("g"));
        }
    }
}
