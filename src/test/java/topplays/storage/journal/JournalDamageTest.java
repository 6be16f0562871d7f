package topplays.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static topplays.storage.Blocks.block;
import static topplays.storage.Blocks.drain;
import static topplays.storage.Blocks.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.pacing.live.Batch;

/** An incomplete record at the end is cut off, any other damage is refused, and no damaged event is ever read. */
class JournalDamageTest {
    private static final List<String> RECORDS = List.of(text("a", "bb"), text("ccc"), text("dd", "e", "f"));

    @TempDir
    private Path parent;

    private final List<String> notes = new ArrayList<>();
    private Path folder;
    private Path segment;
    private byte[] whole;
    /** The offsets at which the header and each record end. */
    private final List<Integer> ends = new ArrayList<>();

    @BeforeEach
    void writeRecords() throws IOException {
        folder = parent.resolve("journal");
        try (JournalQueue journal = Journals.open(folder, 0)) {
            segment = Journals.segments(folder).get(0);
            ends.add((int) Files.size(segment));
            for (String record : RECORDS) {
                journal.append(block(record.split("\n")), "mark " + ends.size());
                ends.add((int) Files.size(segment));
            }
        }
        whole = Files.readAllBytes(segment);
    }

    @Test
    void ofAFileThatEndsAnywhereTheWholeRecordsAreRead() throws IOException {
        for (int length = ends.get(0); length <= whole.length; length++) {
            Files.write(segment, Arrays.copyOf(whole, length));
            notes.clear();
            int records = wholeRecords(length);

            String kept = String.join("", RECORDS.subList(0, records));
            try (JournalQueue journal = Journals.open(folder, 0, notes::add)) {
                assertThat(journal.mark()).isEqualTo(records == 0 ? "" : "mark " + records);
                assertThat(drain(journal)).isEqualTo(kept);
            }
            try (JournalQueue journal = Journals.open(folder, 0, notes::add)) {
                journal.append(block("next"), "");
                assertThat(drain(journal)).isEqualTo(kept + text("next"));
            }
            int torn = length - ends.get(records);
            assertThat(notes).hasSize(torn == 0 ? 0 : 1);
            assertThat(notes)
                    .allMatch(line -> line.startsWith("cut " + torn + " bytes") && line.contains(segment + ""));
        }
    }

    private int wholeRecords(int length) {
        return (int) ends.stream().filter(end -> end <= length).count() - 1;
    }

    @Test
    void aFileThatEndsInItsHeaderIsRefusedForNoCrashLeavesOne() throws IOException {
        for (int length = 0; length < ends.get(0); length++) {
            Files.write(segment, Arrays.copyOf(whole, length));

            assertRefused(length);
        }
    }

    private void assertRefused(int atByte) throws IOException {
        byte[] before = Files.readAllBytes(segment);
        assertThatThrownBy(() -> Journals.open(folder, 0, notes::add))
                .as("damaged at byte %d", atByte)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(segment.toString());
        assertThat(notes).isEmpty();
        assertThat(Files.readAllBytes(segment)).isEqualTo(before);
    }

    @Test
    void aBitThatChangedBeforeTheLastRecordIsRefusedAndNothingIsCut() throws IOException {
        for (int at = 0; at < ends.get(RECORDS.size() - 1); at++) {
            writeWithABitChanged(at);

            assertRefused(at);
        }
    }

    @Test
    void aLastRecordWithABitChangedIsCutOff() throws IOException {
        int lastRecord = ends.get(RECORDS.size() - 1);
        for (int at = lastRecord; at < whole.length; at++) {
            writeWithABitChanged(at);
            notes.clear();

            try (JournalQueue journal = Journals.open(folder, 0, notes::add)) {
                assertThat(drain(journal)).isEqualTo(RECORDS.get(0) + RECORDS.get(1));
            }
            assertThat(notes).hasSize(1).allMatch(line -> line.startsWith("cut " + (whole.length - lastRecord)));
        }
    }

    private void writeWithABitChanged(int at) throws IOException {
        byte[] changed = whole.clone();
        changed[at] = (byte) (changed[at] ^ (1 << (at % Byte.SIZE)));
        Files.write(segment, changed);
    }

    @Test
    void anOlderSegmentIsNeverCut() throws IOException {
        try (JournalQueue journal = Journals.open(folder, new LocalJournalDisk(), 1, 0, notes::add)) {
            journal.append(block("next"), "");
        }
        Files.write(segment, Arrays.copyOf(whole, whole.length - 1));

        assertRefused(whole.length - 1);
    }

    @Test
    void damageToWhatIsCommittedDoesNotMatter() throws IOException {
        try (JournalQueue journal = Journals.open(folder, new LocalJournalDisk(), 1, 0, notes::add)) {
            journal.append(block("next"), "");
        }
        Files.write(segment, Arrays.copyOf(whole, whole.length - 1));

        try (JournalQueue journal = Journals.open(folder, 6, notes::add)) {
            assertThat(drain(journal)).isEqualTo(text("next"));
        }
    }

    @Test
    void damageWhileTheJournalIsInUseFailsTheBatch() throws IOException {
        try (JournalQueue journal = Journals.open(folder, 0)) {
            Batch batch = journal.take(journal.bytes());
            writeWithABitChanged(ends.get(1) + 20);

            assertThatThrownBy(() -> text(batch))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(segment + " is damaged at byte " + ends.get(1));
        }
    }
}
