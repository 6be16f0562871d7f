package topplays.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are ids, and which id a pattern finds. */
class VideoFieldTest {
    private final LineReading csv = LineReading.by("--input-format=csv", "--video=1");
    private final LineReading json = LineReading.by("--input-format=jsonl");

    @Test
    void hasOneToFourThousandAndNinetySixBytes() {
        assertThat(csv.of(",x")).isEqualTo("malformed video-empty");
        assertThat(csv.of("\"\"")).isEqualTo("malformed video-empty");
        assertThat(csv.of("v")).isEqualTo("counted v 1");
        String longest = "v".repeat(4096);
        assertThat(csv.of(longest)).isEqualTo("counted " + longest + " 1");
        assertThat(csv.of(longest + "v")).isEqualTo("malformed video-too-long");
    }

    @Test
    void isMeasuredInBytesNotInCharacters() {
        assertThat(json.of("{\"video\":\"" + "é".repeat(2048) + "\"}")).startsWith("counted é");
        assertThat(json.of("{\"video\":\"" + "é".repeat(2048) + "v\"}")).isEqualTo("malformed video-too-long");
        assertThat(json.of("{\"video\":\"" + "\\u00e9".repeat(2048) + "\"}")).startsWith("counted é");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "\t", "\ta", "a\rb", "\ra", "a\r\r"})
    void holdsNoTabAndNoCarriageReturn(String field) {
        assertThat(csv.of(field)).isEqualTo("malformed video-control");
        assertThat(csv.of('"' + field + '"')).isEqualTo("malformed video-control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\t", "\\n", "\\r", "\\u0009", "\\u000a", "\\u000D"})
    void holdsNoTabLineFeedOrCarriageReturnOutOfAnEscape(String escape) {
        assertThat(json.of("{\"video\":\"a" + escape + "b\"}")).isEqualTo("malformed video-control");
        assertThat(json.of("{\"video\":\"" + escape + "\"}")).isEqualTo("malformed video-control");
    }

    @Test
    void mayHoldAnyOtherByte() {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 256; c++) {
            all.append("\t\n\r,\"".indexOf(c) < 0 ? c : 'x');
        }
        byte[] id = all.toString().getBytes(ISO_8859_1);
        for (String format : new String[] {"csv", "tsv"}) {
            LineReading lines = LineReading.by("--input-format=" + format, "--video=1");
            assertThat(lines.of(id)).startsWith("counted ");
            assertThat(lines.video()).isEqualTo(id);
        }
        assertThat(json.of("{\"video\":\"\\u0000\\u000b\\u007f\"}")).isEqualTo("counted \0\u000b\u007f 1");
    }

    @ParameterizedTest
    @CsvSource({
        "/watch?v=abc&t=1, counted abc 1",
        "/watch?t=1&v=a+b, counted a+b 1",
        "/watch?v=a&v=b, counted a 1",
        "/watch?x=1, filtered",
        "/home, filtered",
        "/watch?v=, malformed video-empty",
        "/watch?v=&t=1, malformed video-empty",
        "/watch?v=é, counted é 1",
    })
    void isWhatGroupOneOfThePatternFinds(String target, String expected) {
        assertThat(patterned("[?&]v=([^&]*)(&|$)").of(target)).isEqualTo(expected);
    }

    @Test
    void isMissingIfGroupOneTookNoPartInTheMatch() {
        assertThat(patterned("live|v=(\\w+)").of("/live")).isEqualTo("filtered");
        assertThat(patterned("live|v=(\\w+)").of("/v=cats")).isEqualTo("counted cats 1");
    }

    @Test
    void isCheckedAfterThePatternNotBefore() {
        assertThat(patterned("v=(\\w+)").of("/a\tb?v=cats" + "&".repeat(5000))).isEqualTo("counted cats 1");
        assertThat(patterned("v=(.*)").of("/?v=a\tb")).isEqualTo("malformed video-control");
        assertThat(patterned("v=(.*)").of("/?v=" + "x".repeat(4097))).isEqualTo("malformed video-too-long");
        assertThat(patterned("v=(\\w+)").of("a\tb")).isEqualTo("filtered");
        assertThat(patterned("v=(.*)").of("")).isEqualTo("malformed blank");
        assertThat(patterned("v=(.*)").of(",")).isEqualTo("filtered");
    }

    @Test
    void isFoundByCharactersIfTheFieldIsUtf8() {
        assertThat(patterned("^(..)$").of("é😀")).isEqualTo("counted é😀 1");
        assertThat(patterned("^(..)$").of("é")).isEqualTo("filtered");
    }

    @Test
    void isFoundByBytesIfTheFieldIsNotUtf8() {
        LineReading lines = patterned("v=(.*)");
        assertThat(lines.of("/v=\u00ff\u00c3x".getBytes(ISO_8859_1))).startsWith("counted");
        assertThat(lines.video()).isEqualTo("\u00ff\u00c3x".getBytes(ISO_8859_1));
        assertThat(lines.of("\u00ff/v=\u00c3\u00a9".getBytes(ISO_8859_1))).isEqualTo("counted é 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"((a|b)*)x", "^((?:a|b)*)$"})
    void isFoundInFieldsOfAnyLength(String pattern) {
        LineReading lines = patterned(pattern);
        assertThat(lines.of("ab".repeat(50_000) + "y")).isEqualTo("filtered");
        assertThat(lines.of(pattern.endsWith("x") ? "abx" : "ab")).isEqualTo("counted ab 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?=a)(a)", "(a)(?!b)", "(?<=a)(b)", "(a)\\1", "(a)++"})
    void cannotBeFoundByLookAroundOrBackReferences(String pattern) {
        assertThatThrownBy(() -> patterned(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("--video-pattern is not a valid regular expression", "look-around", pattern);
    }

    private static LineReading patterned(String pattern) {
        return LineReading.by("--input-format=csv", "--video=1", "--video-pattern=" + pattern);
    }
}
