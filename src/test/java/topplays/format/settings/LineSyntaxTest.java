package topplays.format.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.cut.Cut;
import topplays.format.cut.LineCutter;
import topplays.model.MalformedReason;

class LineSyntaxTest {
    @Test
    void cutsEachFormatAtItsOwnDelimiter() {
        assertThat(Cut.fields(LineCutter.of(LineSyntax.of(LineFormat.TOPPLAYS)), "a\t\"b,c"))
                .containsExactly("a", "\"b,c");
        assertThat(Cut.fields(LineCutter.of(LineSyntax.of(LineFormat.TSV)), "a\t\"b,c"))
                .containsExactly("a", "\"b,c");
        assertThat(Cut.fields(LineCutter.of(LineSyntax.of(LineFormat.CSV)), "a\t,\"b\""))
                .containsExactly("a\t", "b");
        assertThat(Cut.fields(LineCutter.of(new LineSyntax(LineFormat.CSV, ";", false)), "a,;\"b\""))
                .containsExactly("a,", "b");
        assertThat(Cut.fields(LineCutter.of(new LineSyntax(LineFormat.DELIMITED, "::", false)), "a::\"b"))
                .containsExactly("a", "\"b");
        assertThat(Cut.reason(LineCutter.of(LineSyntax.of(LineFormat.COMBINED)), "a\tb"))
                .contains(MalformedReason.COMBINED);
    }

    @ParameterizedTest
    @EnumSource(
            value = LineFormat.class,
            names = {"TOPPLAYS", "JSONL", "COMBINED"})
    void hasNoHeaderIfFieldsHaveFixedNames(LineFormat format) {
        assertThatThrownBy(() -> new LineSyntax(format, "", true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--header is for tsv, csv and delimited, not for " + format);
    }

    @Test
    void mayHaveAHeaderIfColumnsAreFree() {
        assertThat(new LineSyntax(LineFormat.TSV, "", true).header()).isTrue();
        assertThat(new LineSyntax(LineFormat.CSV, "", true).header()).isTrue();
        assertThat(new LineSyntax(LineFormat.DELIMITED, "|", true).header()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = LineFormat.class,
            names = {"TOPPLAYS", "TSV", "JSONL", "COMBINED"})
    void takesNoDelimiterIfTheFormatHasItsOwn(LineFormat format) {
        assertThatThrownBy(() -> new LineSyntax(format, ",", false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--delimiter is for delimited and csv, not for " + format);
    }

    @Test
    void needsADelimiterForDelimited() {
        assertThatThrownBy(() -> LineSyntax.of(LineFormat.DELIMITED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--input-format delimited needs --delimiter, such as '::'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"::", "\"", "\r", "\n", "é", "\u0080"})
    void takesOnlyAnAsciiCharacterForCsv(String delimiter) {
        assertThatThrownBy(() -> new LineSyntax(LineFormat.CSV, delimiter, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("csv takes one ASCII character other than a quote as --delimiter: '" + delimiter + "'");
    }

    @Test
    void takesNoLineFeedInADelimiter() {
        assertThatThrownBy(() -> new LineSyntax(LineFormat.DELIMITED, "a\nb", false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--delimiter must not hold a line feed, which ends the line");
    }
}
