package topplays.format.cut;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.model.MalformedReason;

class JsonLineCutterTest {
    private final LineCutter video = new JsonLineCutter(List.of("video"));

    @Test
    void takesTheMembersInTheOrderOfTheRequest() {
        LineCutter three = new JsonLineCutter(List.of("b", "c", "a"));
        assertThat(fields(three, "{\"a\": \"1\", \"x\": {\"c\": 0}, \"b\": \"2\"}"))
                .containsExactly("2", null, "1");
    }

    @ParameterizedTest
    @CsvSource({
        "356, 356",
        "-1, -1",
        "0, 0",
        "3.10, 3.10",
        "0.0, 0.0",
        "9223372036854775808, 9223372036854775808",
        "1234567890123456789012345678901234567890, 1234567890123456789012345678901234567890",
        "3.1415926535897932384626433832795028841971, 3.1415926535897932384626433832795028841971",
        "true, true",
        "false, false",
    })
    void takesANumberAndTrueAndFalseAsTheyAreWritten(String written, String taken) {
        assertThat(fields(video, "{\"video\":" + written + "}")).containsExactly(taken);
    }

    @Test
    void takesAnEmptyTextAsAnEmptyField() {
        assertThat(fields(video, "{\"video\":\"\"}")).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"video\":null}",
                "{\"video\":{}}",
                "{\"video\":{\"video\":1}}",
                "{\"video\":[1]}",
                "{\"Video\":1}",
                "[]",
                "[\"video\"]",
                "\"video\"",
                "7",
                "null"
            })
    void aMemberIsMissingIfItIsAbsentOrNotAScalar(String line) {
        assertThat(fields(video, line)).containsExactly((String) null);
    }

    @ParameterizedTest
    @CsvSource({"/item/ids/1, two", "/item/a~1b, slash", "/item/c~0d, tilde", "/item/, empty", "a/b, name", "c~1d, raw"
    })
    void followsAPointerAndTakesANameLiterally(String member, String value) {
        String line = "{\"item\":{\"ids\":[\"one\",\"two\"],\"a/b\":\"slash\",\"c~d\":\"tilde\",\"\":\"empty\"},"
                + "\"a/b\":\"name\",\"c~1d\":\"raw\"}";
        assertThat(fields(new JsonLineCutter(List.of(member)), line)).containsExactly(value);
    }

    @Test
    void takesTheLastOfMembersThatOccurTwice() {
        assertThat(fields(video, "{\"video\":\"a\",\"video\":\"b\"}")).containsExactly("b");
        assertThat(fields(video, "{\"video\":\"a\",\"video\":null}")).containsExactly((String) null);
    }

    @Test
    void readsEscapes() {
        assertThat(fields(video, "{\"vid\\u0065o\":\"\\\"\\\\\\/\\t\\n\\r\\u0000\\u00e9\\ud83d\\ude00\"}"))
                .containsExactly("\"\\/\t\n\r\0é😀");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"video\":\"a\"",
                "{\"video\":\"a}",
                "{\"video\":'a'}",
                "{video:\"a\"}",
                "{\"video\":\"a\",}",
                "{\"video\":007}",
                "{\"video\":+1}",
                "{\"video\":NaN}",
                "{\"video\":\"a\"} x",
                "{\"video\":\"a\"}{\"video\":\"b\"}",
                "{\"video\":\"a\"}]",
                "{\"video\":\"a\"} // comment",
                "{\"video\":\"\\x\"}",
                "{\"video\":\"\\ud83\"}",
                "{\"video\":\"a\tb\"}",
                "{\"video\":\"a\0b\"}",
                "{\"video\":\"a\"}\0",
                "\0",
                "   ",
                "video",
                "{\"video\":\"a\",\"x\":1e99999999999999999999}"
            })
    void refusesALineThatIsNotOneJsonValue(String line) {
        assertThat(Cut.reason(video, line)).contains(MalformedReason.JSON);
    }

    @Test
    void ignoresWhiteSpaceAroundTheValue() {
        assertThat(fields(video, " \t\r{\"video\" : \"a\"}\r ")).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"video\":\"a\u00ff\"}",
                "{\"video\":\"a\",\"x\":\"\u00c3\"}", // cut off, in a member that was not requested
                "{\"video\":\"\u00c0\u00af\"}", // overlong
                "{\"video\":\"\u00ed\u00a0\u0080\"}", // a surrogate
                "{\"video\":\"a\"}\u00ff"
            })
    void refusesALineThatIsNotUtf8(String line) {
        assertThat(Cut.reason(video, line)).contains(MalformedReason.JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00", "a\\ud83db", "\\ude00\\ud83d", "\\ud83d\\ud83d\\ude00"})
    void refusesHalfASurrogatePairInARequestedMember(String text) {
        assertThat(Cut.reason(video, "{\"video\":\"" + text + "\"}")).contains(MalformedReason.SURROGATE);
        assertThat(fields(video, "{\"video\":\"a\",\"x\":\"" + text + "\"}")).containsExactly("a");
    }

    @Test
    void readsALineOfTenMegabytes() {
        String big = "ü".repeat(5_000_000);
        assertThat(fields(video, "{\"x\":\"" + big + "\",\"video\":\"a\"}")).containsExactly("a");
    }

    @Test
    void readsTenMegabytesOfBracketsAndOfBackslashes() {
        assertThat(Cut.reason(video, "[".repeat(10_000_000))).contains(MalformedReason.JSON);
        assertThat(Cut.reason(video, "{\"a\":".repeat(2_000_000))).contains(MalformedReason.JSON);
        assertThat(Cut.reason(video, "\\".repeat(10_000_000))).contains(MalformedReason.JSON);
        assertThat(Cut.reason(video, "{\"video\":\"" + "\\".repeat(9_999_999) + "\"}"))
                .contains(MalformedReason.JSON);
    }

    @Test
    void readsBackAnyText() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            String text = randomText(random);
            assertThat(fields(video, "{\"x\":0,\"video\":\"" + written(text, random) + "\"}"))
                    .containsExactly(text);
        }
    }

    private static String randomText(Random random) {
        return random.ints(random.nextInt(20), 0, 6)
                .map(kind -> switch (kind) {
                    case 0 -> random.nextInt(32);
                    case 1 -> "\"\\/\u007f\u2028\ufeff".charAt(random.nextInt(6));
                    case 2 -> 0xe000 + random.nextInt(0x110000 - 0xe000);
                    case 3 -> random.nextInt(0xd800);
                    default -> 32 + random.nextInt(96);
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Escapes the characters that RFC 8259 requires, and sometimes another one. */
    private static String written(String text, Random random) {
        StringBuilder written = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean must = c < ' ' || c == '"' || c == '\\';
            boolean may = !Character.isSurrogate(c) && random.nextInt(4) == 0;
            written.append(must || may ? "\\u%04x".formatted((int) c) : c);
        }
        return written.toString();
    }

    /** The fields of a line in UTF-8. */
    private static List<String> fields(LineCutter cutter, String line) {
        return Cut.fields(cutter, new String(line.getBytes(UTF_8), ISO_8859_1)).stream()
                .map(field -> Optional.ofNullable(field)
                        .map(text -> new String(text.getBytes(ISO_8859_1), UTF_8))
                        .orElse(null))
                .toList();
    }
}
