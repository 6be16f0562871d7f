package topplays.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import topplays.model.Coverage;

class BatchNameTest {
    private static final BatchName NAME = new BatchName("my-writer.1", new Coverage.Range(4, 1_000_000));

    @Test
    void tellsWriterAndEvents() {
        assertThat(NAME.fileName(false)).isEqualTo("events-my-writer.1-0000000000000004-0000000001000000.tsv");
        assertThat(NAME.fileName(true)).isEqualTo("events-my-writer.1-0000000000000004-0000000001000000.tsv.gz");
        assertThat(BatchName.parse(NAME.fileName(false))).contains(NAME);
        assertThat(BatchName.parse(NAME.fileName(true))).contains(NAME);
    }

    @Test
    void isReadFromNoOtherName() {
        for (String other : List.of(
                "events-w-1-2.tsv",
                "events-w-0000000000000002-0000000000000001.tsv",
                "events-w-0000000000000001-0000000000000002.tsv.bz2",
                "_events-w-0000000000000001-0000000000000002.tsv",
                "events--0000000000000001-0000000000000002.tsv")) {
            assertThat(BatchName.parse(other)).as(other).isEmpty();
        }
    }

    @Test
    void hasRoomForSixteenDigits() {
        Coverage.Range most = new Coverage.Range(1, 9_999_999_999_999_999L);
        BatchName longest = new BatchName("w", most);

        assertThat(BatchName.parse(longest.fileName(true))).contains(longest);
        assertThatThrownBy(() -> new BatchName("w", new Coverage.Range(1, most.last() + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an event's number must have at most 16 digits: 10000000000000000");
    }
}
