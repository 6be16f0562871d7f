package topplays.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.model.VideoId;
import topplays.report.form.Charts;

class PrintableTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"a b", "~", "\\x1b", "é", "e\u0301", "視聴", "שלום", "हिन्दी", "😀", "🇯🇵", "\ufffd"})
    void leavesAloneWhatCanBeSeen(String text) {
        assertThat(PrintableText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0x0, \\x00",
        "0x1b, \\x1b",
        "0x7f, \\x7f",
        "0x85, \\u0085",
        "0xa0, \\u00a0",
        "0xad, \\u00ad",
        "0x200d, \\u200d",
        "0x2029, \\u2029",
        "0x202e, \\u202e",
        "0x2066, \\u2066",
        "0xe000, \\ue000",
        "0xfe0f, \\ufe0f",
        "0xfeff, \\ufeff",
        "0xffff, \\uffff",
        "0xd800, \\ud800",
        "0xe0041, \\u{e0041}"
    })
    void spellsOutWhatCannot(int codePoint, String escape) {
        String text = "a" + Character.toString(codePoint) + "b";
        assertThat(PrintableText.of(text)).isEqualTo("a" + escape + "b");
    }

    @Test
    void spellsOutAMarkWithoutABase() {
        assertThat(PrintableText.of("\u0301a\u200b\u0301")).isEqualTo("\\u0301a\\u200b\\u0301");
    }

    @Test
    void limitsTheMarksOnACharacter() {
        assertThat(PrintableText.of("a" + "\u0301".repeat(10) + "b\u0301"))
                .isEqualTo("a" + "\u0301".repeat(8) + "\\u0301\\u0301b\u0301");
    }

    @Test
    void showsBytesThatAreNotUtf8AsReplacementCharacters() {
        assertThat(PrintableText.of(Charts.id('a', 0xff, 'b', 0xe8, 0xa6))).isEqualTo("a\ufffdb\ufffd");
    }

    @Test
    void anIdIsPrintableIfNothingWasReplacedOrEscaped() {
        assertThat(PrintableText.isPrintable(VideoId.of("視聴\ufffd"))).isTrue();
        assertThat(PrintableText.isPrintable(Charts.id(0xff))).isFalse();
        assertThat(PrintableText.isPrintable(VideoId.of("a\u200bb"))).isFalse();
    }
}
