package topplays.format.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.RandomText;
import topplays.model.MalformedReason;

class CsvLineCutterTest {
    private final LineCutter csv = new CsvLineCutter(',');

    @Test
    void cutsAtEveryComma() {
        assertThat(Cut.fields(csv, "a,bc,d")).containsExactly("a", "bc", "d");
    }

    @Test
    void keepsEmptyFieldsAlsoAtBothEnds() {
        assertThat(Cut.fields(csv, ",a,\"\",")).containsExactly("", "a", "", "");
    }

    @Test
    void keepsSpacesAndCommentSigns() {
        assertThat(Cut.fields(csv, "# a , b ")).containsExactly("# a ", " b ");
        assertThat(Cut.fields(csv, "  ")).containsExactly("  ");
    }

    @Test
    void removesTheQuotesOfAQuotedField() {
        assertThat(Cut.fields(csv, "\"a\",b,\"c\"")).containsExactly("a", "b", "c");
    }

    @Test
    void readsADoubledQuoteWithinQuotesAsOne() {
        assertThat(Cut.fields(csv, "\"say \"\"hi\"\"\",\"\"\"\"")).containsExactly("say \"hi\"", "\"");
    }

    @Test
    void readsADelimiterWithinQuotesAsText() {
        assertThat(Cut.fields(csv, "\"Toy, Story\",1995")).containsExactly("Toy, Story", "1995");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "\"a", // not closed
                "b,\"",
                "\"a\"\"",
                "\"a\",\"b,c",
                "\"a\"b,c", // bytes after the closing quote
                "\"a\" ,c",
                "\"a\"\"b\"\"\"\"c",
                "a\"b", // a quote in a field that is not quoted
                " \"a\",b",
                "b,a\"\"",
                "\"a\",b\"",
                "\"a\"\r" // also a carriage return is a byte after the quote
            })
    void refusesQuotesThatAreNotThoseOfRfc4180(String line) {
        assertThat(Cut.reason(csv, line)).contains(MalformedReason.QUOTES);
    }

    @Test
    void readsTheNextLineAfterOneThatItRefused() {
        assertThat(Cut.reason(csv, "x,\"a")).contains(MalformedReason.QUOTES);
        assertThat(Cut.fields(csv, "a,b")).containsExactly("a", "b");
        assertThat(Cut.reason(csv, "x,a\"")).contains(MalformedReason.QUOTES);
        assertThat(Cut.fields(csv, "a")).containsExactly("a");
    }

    @Test
    void keepsCarriageReturnsWithinALine() {
        assertThat(Cut.fields(csv, "\ra\r,\"\r\"\"\",\r\r")).containsExactly("\ra\r", "\r\"", "\r\r");
    }

    @Test
    void keepsNulsAndInvalidUtf8() {
        assertThat(Cut.fields(csv, "\0,\u00ff\u00c3,\"\u00e9\",\u00ef\u00bb\u00bf"))
                .containsExactly("\0", "\u00ff\u00c3", "\u00e9", "\u00ef\u00bb\u00bf");
    }

    @ParameterizedTest
    @ValueSource(chars = {';', '|', '\t', ' ', '#', '\\', 'x', '\0', '\u007f'})
    void cutsAtAnyAsciiCharacterThatIsTheDelimiter(char delimiter) {
        assertThat(Cut.fields(new CsvLineCutter(delimiter), "a,b" + delimiter + "\"c" + delimiter + "\"" + delimiter))
                .containsExactly("a,b", "c" + delimiter, "");
    }

    @Test
    void cutsALineOfVeryManyColumns() {
        assertThat(Cut.fields(csv, ",".repeat(100_000))).hasSize(100_001);
    }

    @Test
    void cutsAFieldOfTwentyMegabytes() {
        String field = "x\"\"".repeat(7_000_000);
        assertThat(Cut.fields(csv, "a,\"" + field + "\",b")).hasSize(3);
    }

    @Test
    void readsBackWhatRfc4180Writes() {
        RandomText text = new RandomText(1, "\",\r\0\u00ff ");
        for (int i = 0; i < 10_000; i++) {
            List<String> row = text.row(() -> text.field(""));
            String line = row.stream()
                    .map(field -> written(field, text.random().nextBoolean()))
                    .collect(Collectors.joining(","));
            if (!line.isEmpty()) {
                assertThat(Cut.fields(csv, line)).as(line).isEqualTo(row);
            }
        }
    }

    private static String written(String field, boolean quoteAnyway) {
        boolean quote = quoteAnyway || field.contains(",") || field.contains("\"");
        return quote ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    @Test
    void agreesWithTheGrammarOfRfc4180() {
        RandomText text = new RandomText(2, "\"\"\",,a\r");
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            String line = text.soup();
            Optional<List<String>> expected = byTheGrammar(line);
            Cut cut = Cut.of(csv, line);
            assertThat(cut.reason().isEmpty()).as(line).isEqualTo(expected.isPresent());
            expected.ifPresent(fields -> assertThat(cut.fields()).as(line).isEqualTo(fields));
            refused += expected.isEmpty() ? 1 : 0;
        }
        assertThat(refused).isBetween(2_000, 18_000);
    }

    /** {@code record = field *("," field)}, each field quoted or free of quotes and commas. */
    private static Optional<List<String>> byTheGrammar(String line) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (true) {
            int end = at < line.length() && line.charAt(at) == '"' ? endOfQuoted(line, at) : endOfPlain(line, at);
            if (end < 0 || (end < line.length() && line.charAt(end) != ',')) {
                return Optional.empty();
            }
            String written = line.substring(at, end);
            fields.add(
                    written.startsWith("\"")
                            ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                            : written);
            if (end == line.length()) {
                return Optional.of(fields);
            }
            at = end + 1;
        }
    }

    private static int endOfPlain(String line, int start) {
        int at = start;
        while (at < line.length() && line.charAt(at) != ',' && line.charAt(at) != '"') {
            at++;
        }
        return at;
    }

    private static int endOfQuoted(String line, int start) {
        int at = line.indexOf('"', start + 1);
        while (at >= 0 && line.startsWith("\"\"", at)) {
            at = line.indexOf('"', at + 2);
        }
        return at < 0 ? -1 : at + 1;
    }
}
