package topplays.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({"abc, 3", "é, 1", "e\u0301, 1", "視聴, 4", "ｱ, 1", "＝, 2", "😀, 2", "⚡, 2", "👍🏽, 4", "…█, 2", "한, 2"})
    void countsColumns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void cutsOnlyWhatDoesNotFit() {
        assertThat(DisplayWidth.cut("abcd", 4)).isEqualTo("abcd");
        assertThat(DisplayWidth.cut("abcde", 4)).isEqualTo("abc…");
    }

    @Test
    void cutsNoCharacterInHalf() {
        assertThat(DisplayWidth.cut("視聴視聴", 6)).isEqualTo("視聴…");
        assertThat(DisplayWidth.cut("視聴視聴", 7)).isEqualTo("視聴視…");
        assertThat(DisplayWidth.cut("視聴", 2)).isEqualTo("…");
        assertThat(DisplayWidth.cut("ae\u0301iou", 3)).isEqualTo("ae\u0301…");
    }

    @Test
    void wrapsAtSpaces() {
        assertThat(DisplayWidth.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(DisplayWidth.wrap("one two three", 6)).containsExactly("one", "two", "three");
        assertThat(DisplayWidth.wrap("one two three", 13)).containsExactly("one two three");
    }

    @Test
    void breaksAWordThatIsWiderThanALine() {
        assertThat(DisplayWidth.wrap("a 視聴視聴 b", 5)).containsExactly("a", "視聴", "視聴", "b");
        assertThat(DisplayWidth.wrap("abcdefg", 3)).containsExactly("abc", "def", "g");
    }
}
