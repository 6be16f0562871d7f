package topplays.format.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import topplays.format.RandomText;

class DelimitedLineCutterTest {
    private final LineCutter tsv = at("\t");
    private final LineCutter doubleColons = at("::");

    @Test
    void cutsAtEveryTab() {
        assertThat(Cut.fields(tsv, "a\tbc\td")).containsExactly("a", "bc", "d");
    }

    @Test
    void keepsEmptyFieldsAlsoAtBothEnds() {
        assertThat(Cut.fields(tsv, "\ta\t\t")).containsExactly("", "a", "", "");
    }

    @Test
    void aLineWithoutADelimiterIsOneField() {
        assertThat(Cut.fields(doubleColons, "a")).containsExactly("a");
        assertThat(Cut.fields(doubleColons, ":")).containsExactly(":");
    }

    @Test
    void quotesAndBackslashesAreOrdinaryCharacters() {
        assertThat(Cut.fields(tsv, "\"a\tb\"\t\\\t'\t\"")).containsExactly("\"a", "b\"", "\\", "'", "\"");
    }

    @Test
    void cutsAtDelimitersOfSeveralCharacters() {
        assertThat(Cut.fields(doubleColons, "1::Toy: Story::1995")).containsExactly("1", "Toy: Story", "1995");
    }

    @Test
    void takesTheFirstOfTwoDelimitersThatOverlap() {
        assertThat(Cut.fields(doubleColons, "a:::b::::c")).containsExactly("a", ":b", "", "c");
    }

    @Test
    void cutsAtDelimitersThatAreNotAscii() {
        assertThat(Cut.fields(at("\u00a7"), "a\u00c2\u00a7b")).containsExactly("a", "b");
    }

    @Test
    void keepsCarriageReturnsNulsAndInvalidUtf8() {
        assertThat(Cut.fields(tsv, "\r\t\0\t\u00ff\u00c3\t\r")).containsExactly("\r", "\0", "\u00ff\u00c3", "\r");
    }

    @Test
    void readsBackWhatWasJoined() {
        for (String delimiter : List.of("\t", "::", "|", "<->")) {
            RandomText text = new RandomText(1, "\"\\\r\0\u00ff-:");
            for (int i = 0; i < 3_000; i++) {
                List<String> row = text.row(() -> text.field(delimiter));
                assertThat(Cut.fields(at(delimiter), String.join(delimiter, row)))
                        .isEqualTo(row);
            }
        }
    }

    @Test
    void cutsAsSplitDoes() {
        for (String delimiter : List.of("a", "::", "aba", ":a::a")) {
            RandomText text = new RandomText(2, "::a:b");
            for (int i = 0; i < 3_000; i++) {
                String line = text.soup() + text.soup();
                assertThat(Cut.fields(at(delimiter), line))
                        .as(line)
                        .containsExactly(
                                Pattern.compile(delimiter, Pattern.LITERAL).split(line, -1));
            }
        }
    }

    private static LineCutter at(String delimiter) {
        return new DelimitedLineCutter(delimiter.getBytes(StandardCharsets.UTF_8));
    }
}
