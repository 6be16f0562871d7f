package topplays.format.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.model.MalformedReason;

class W3cLineCutterTest {
    private final W3cLineCutter w3c = new W3cLineCutter(List.of("c", "a", "2"), Optional.empty());

    @Test
    void takesTheRequestedColumnsByTheLastFieldsLine() {
        assertThat(isHeader("#Fields: a b c")).isTrue();
        assertThat(Cut.fields(w3c, "1 2 3")).containsExactly("3", "1", "2");
        assertThat(isHeader("#Fields: c a")).isTrue();
        assertThat(Cut.fields(w3c, "1 2")).containsExactly("1", "2", "2");
        assertThat(isHeader("#Fields:\tb")).isTrue();
        assertThat(Cut.fields(w3c, "1")).containsExactly(null, null, null);
    }

    @Test
    void beginsWithTheGivenFieldsLine() {
        byte[] fields = "#Fields: a c\r".getBytes(StandardCharsets.UTF_8);
        W3cLineCutter given = new W3cLineCutter(List.of("c"), Optional.of(fields));
        assertThat(Cut.fields(given, "1 2")).containsExactly("2");
    }

    @Test
    void linesThatBeginWithANumberSignAreHeaders() {
        isHeader("#Fields: a b c");
        assertThat(isHeader("#Version: 1.0")).isTrue();
        assertThat(isHeader("#")).isTrue();
        assertThat(isHeader(" #Fields: a")).isFalse();
        assertThat(isHeader("")).isFalse();
        assertThat(Cut.fields(w3c, "1 2 3")).containsExactly("3", "1", "2");
    }

    @Test
    void refusesALineBeforeAFieldsLine() {
        assertThat(Cut.reason(w3c, "1 2 3")).contains(MalformedReason.FIELDS);
        isHeader("#Fields:");
        assertThat(Cut.reason(w3c, "1 2 3")).contains(MalformedReason.FIELDS);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '^',
            value = {
                "x y z|z",
                "x  y   z|z",
                " x y z |z",
                "x y \"\"|^^",
                "x y \"a b\"|a b",
                "\"x\" \"y \" \"a \"\"b\"\"\"|a \"b\"",
                "\"\"\"\"  y z\"|z\"",
                "x\ty\tz|z",
                "x\t\t|^^",
                "x y\t\"\t z \"| z \"",
            },
            delimiter = '|')
    void cutsAtTabsOrElseAtBlanksOutsideQuotes(String line, String third) {
        isHeader("#Fields: a b c");
        assertThat(Cut.fields(w3c, line.replace("\\t", "\t")).get(0)).isEqualTo(third);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x y", "x y z z", "x\ty", "x\ty\tz\t", "   "})
    void refusesALineOfMoreOrFewerColumns(String line) {
        isHeader("#Fields: a b c");
        assertThat(Cut.reason(w3c, line)).contains(MalformedReason.COLUMNS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x y \"z", "x y \"z\"z", "x \"y z", "\"", "x y \"z\"\""})
    void refusesAQuoteThatIsNotClosed(String line) {
        isHeader("#Fields: a b c");
        assertThat(Cut.reason(w3c, line)).contains(MalformedReason.QUOTES);
    }

    private boolean isHeader(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return w3c.isHeader(bytes, 0, bytes.length);
    }
}
