package topplays.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import topplays.format.settings.LineFormat;
import topplays.format.settings.LineSyntax;

class CsvRecordsTest {
    private static final CsvRecords RECORDS =
            CsvRecords.of(LineSyntax.of(LineFormat.CSV)).orElseThrow();

    @Test
    void aLineWithoutQuotesIsARecord() {
        assertThat(endOf("a,b\nc")).isEqualTo(3);
        assertThat(endOf("")).isZero();
    }

    @Test
    void aQuotedFieldMayRunOverLines() {
        assertThat(endOf("a,\"b\nc\",d\ne")).isEqualTo("a,\"b\nc\",d".length());
        assertThat(endOf("a,\"b\nc\"\r\ne")).isEqualTo("a,\"b\nc\"\r".length());
        assertThat(endOf("a,\"b \"\"\n\"\" c\"\ne")).isEqualTo("a,\"b \"\"\n\"\" c\"".length());
    }

    @Test
    void aStrayQuoteCostsOnlyItsLine() {
        assertThat(endOf("a,\"b\nc\"d\ne")).isEqualTo("a,\"b".length());
        assertThat(endOf("a\"b\nc\",d\ne")).isEqualTo("a\"b".length());
        assertThat(endOf("\"a\nb\",\"c\nd\"e\nf")).isEqualTo("\"a\nb\",\"c".length());
    }

    @Test
    void aFieldIsClosedWithin64KiB() {
        String longest = "\"" + "x\n".repeat(CsvRecords.LONGEST_FIELD / 2 - 1) + "x\",1\n";
        String longer = "\"" + "x\n".repeat(CsvRecords.LONGEST_FIELD / 2) + "\",1\n";

        assertThat(endOf(longest)).isEqualTo(longest.length() - 1);
        assertThat(endOf(longer)).isEqualTo(2);
    }

    @Test
    void moreBytesAreNeededOnlyWhereAQuoteIsOpen() {
        byte[] open = bytes("a,\"b\nc");
        byte[] tooLong = bytes("\"" + "x".repeat(CsvRecords.LONGEST_FIELD + 1) + "\n");

        assertThat(RECORDS.end(open, 0, open.length, false)).isEqualTo(CsvRecords.UNFINISHED);
        assertThat(RECORDS.end(open, 0, open.length, true)).isEqualTo("a,\"b".length());
        assertThat(RECORDS.end(tooLong, 0, tooLong.length - 1, false)).isEqualTo(tooLong.length - 1);
    }

    private static int endOf(String text) {
        byte[] bytes = bytes(text);
        return RECORDS.end(bytes, 0, bytes.length, true);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
