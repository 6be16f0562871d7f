package topplays.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.settings.InputSettings;
import topplays.format.settings.UnknownFieldException;
import topplays.model.LineClass;
import topplays.model.MalformedReason;

/** The classes of a line that has no header above it and is not filtered. */
class LineParserTest {
    private static final String EVENT = "2026-11-20T08:15:30.123Z\tann\tcats";

    @Test
    void readsAnEventLine() {
        assertThat(LineReading.by().of(EVENT)).isEqualTo("counted cats 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cats", "2026-11-20T08:15:30.123Z\tcats", EVENT + "\t", EVENT + "\tmore", "\t" + EVENT})
    void anEventLineHasExactlyThreeFields(String line) {
        assertThat(LineReading.by().of(line)).isEqualTo("malformed columns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--input-format=topplays",
                "--input-format=tsv",
                "--input-format=csv",
                "--input-format=delimited",
                "--input-format=jsonl",
                "--input-format=combined"
            })
    void aBlankLineIsMalformedInEveryFormat(String format) {
        String delimiter = format.endsWith("delimited") ? "--delimiter=::" : format;
        String video = format.endsWith("combined") ? "--video=host" : "--video=1";
        LineReading lines = LineReading.by(format, delimiter, format.endsWith("topplays") ? "--video=video" : video);
        assertThat(lines.of("")).isEqualTo("malformed blank");
        assertThat(lines.of("\r")).isEqualTo("malformed blank");
        assertThat(lines.of("\r\r")).isNotEqualTo("malformed blank");
    }

    @ParameterizedTest
    @CsvSource({"tsv, cats", "csv, cats", "csv, '\"cats\"'", "jsonl, '{\"1\":\"cats\"}'"})
    void oneTrailingCarriageReturnBelongsToTheLineEnd(String format, String line) {
        LineReading lines = LineReading.by("--input-format=" + format, "--video=1");
        assertThat(lines.of(line)).isEqualTo("counted cats 1");
        assertThat(lines.of(line + "\r")).isEqualTo("counted cats 1");
    }

    @Test
    void aSecondCarriageReturnBelongsToTheField() {
        LineReading lines = LineReading.by("--input-format=tsv", "--video=1");
        assertThat(lines.of("cats\r\r")).isEqualTo("malformed video-control");
        assertThat(lines.of("cats\tx\r\r")).isEqualTo("counted cats 1");
    }

    @Test
    void needsOnlyTheNamedColumns() {
        LineReading lines = LineReading.by("--input-format=tsv", "--video=2", "--user=3");
        assertThat(lines.of("x\tcats\tann")).isEqualTo("counted cats 1");
        assertThat(lines.of("x\tcats\tann\tmore\t\t")).isEqualTo("counted cats 1");
        assertThat(lines.of("x\tcats\t")).isEqualTo("counted cats 1");
        assertThat(lines.of("x\tcats")).isEqualTo("malformed columns");
        assertThat(lines.of("x")).isEqualTo("malformed columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--user=3", "--time=3", "--plays=3", "--where=3=1"})
    void needsTheColumnOfEveryOption(String option) {
        LineReading lines = LineReading.by("--input-format=csv", "--video=1", option);
        assertThat(lines.of("cats,x,1")).isEqualTo("counted cats 1");
        assertThat(lines.of("cats,x")).isEqualTo("malformed columns");
    }

    @Test
    void readsTheLinesOfMovieLensRatings() {
        LineReading lines = LineReading.by("--input-format=delimited", "--delimiter=::", "--video=2");
        assertThat(lines.of("1::1193::5::978300760")).isEqualTo("counted 1193 1");
        assertThat(lines.of("1:1193:5")).isEqualTo("malformed columns");
    }

    @Test
    void readsTheTargetOfACombinedLogLineUnlessAnotherFieldIsNamed() {
        String line = "h - u [10/Oct/2000:13:55:36 -0700] \"GET /a?b HTTP/1.1\" 200 - \"-\" \"-\"";
        assertThat(LineReading.by("--input-format=combined").of(line)).isEqualTo("counted /a?b 1");
        assertThat(LineReading.by("--input-format=combined", "--video=query").of(line))
                .isEqualTo("counted b 1");
        assertThat(LineReading.by("--input-format=combined").of(line.replace("GET /a?b HTTP/1.1", "-")))
                .isEqualTo("malformed field-missing");
        assertThat(LineReading.by("--input-format=combined", "--video=host").of(line.replace("GET /a?b HTTP/1.1", "-")))
                .isEqualTo("counted h 1");
        assertThat(LineReading.by("--input-format=combined").of(line + "x")).isEqualTo("malformed combined");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"video\":356,\"n\":2}', counted 356 2",
        "'{\"video\":3.10,\"n\":\"2\"}', counted 3.10 2",
        "'{\"video\":true,\"n\":0}', counted true 0",
        "'{\"video\":null,\"n\":2}', malformed field-missing",
        "'{\"video\":{},\"n\":2}', malformed field-missing",
        "'{\"n\":2}', malformed field-missing",
        "'{\"video\":\"a\"}', malformed field-missing",
        "'{\"video\":\"a\",\"n\":2.0}', malformed plays",
        "'{\"video\":\"\\ud800\",\"n\":2}', malformed surrogate",
        "'{\"video\":\"a\\tb\",\"n\":2}', malformed video-control",
        "'{\"video\":\"a\",\"n\":2', malformed json",
    })
    void readsJsonLines(String line, String expected) {
        assertThat(LineReading.by("--input-format=jsonl", "--plays=n").of(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, counted cats 0",
        "1, counted cats 1",
        "007, counted cats 7",
        "9223372036854775807, counted cats 9223372036854775807",
        "9223372036854775808, malformed plays",
        "92233720368547758080, malformed plays",
        "99999999999999999999, malformed plays",
        "18446744073709551617, malformed plays",
        "'', malformed plays",
        "' 1', malformed plays",
        "-1, malformed plays",
        "+1, malformed plays",
        "1.0, malformed plays",
        "1e3, malformed plays",
        "0x1, malformed plays",
        "١, malformed plays",
    })
    void weighsALineByItsPlays(String plays, String expected) {
        LineReading lines = LineReading.by("--input-format=csv", "--video=1", "--plays=2");
        assertThat(lines.of("cats," + plays + ",9")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"topplays", "tsv", "csv", "jsonl", "combined"})
    void everyLineOfRandomBytesHasAClass(String format) {
        LineReading lines = LineReading.by(
                "--input-format=" + format,
                "--video=" + (format.endsWith("sv") ? "1" : "user"),
                "--video-pattern=(.*)");
        RandomText text = new RandomText(1, "{}[]\":,\\u1eE+-.d8\t\r\0 ");
        for (int i = 0; i < 5_000; i++) {
            String noise = text.soup() + text.field("");
            assertThat(lines.of(noise.getBytes(ISO_8859_1))).matches("(?s)(counted .|malformed [a-z]).*");
            assertThat(lines.of("{\"user\":" + noise + "}")).matches("(?s)(counted .|malformed [a-z]).*");
        }
    }

    @Test
    void returnsTheFirstReasonOfSeveral() {
        LineReading lines = LineReading.by(
                "--input-format=jsonl", "--video=v", "--plays=n", "--where=w=1", "--time=t", "--until=2026-11-20");
        assertThat(lines.of("{\"v\":\"\",\"n\":-1,\"t\":\"no\"}")).isEqualTo("malformed video-empty");
        assertThat(lines.of("{\"v\":\"a\",\"n\":-1,\"t\":\"no\"}")).isEqualTo("malformed plays");
        assertThat(lines.of("{\"v\":\"a\",\"n\":1,\"t\":\"no\"}")).isEqualTo("malformed field-missing");
        assertThat(lines.of("{\"v\":\"a\",\"n\":1,\"t\":\"no\",\"w\":2}")).isEqualTo("malformed time");
    }

    @Test
    void keepsNothingOfThePreviousLine() throws UnknownFieldException {
        LineParser parser = LineParser.of(LineReading.settings(), Optional.empty());
        assertThat(parser.parse(new byte[0], 0, 0)).isEqualTo(LineClass.MALFORMED);
        assertThat(parser.reason()).isEqualTo(MalformedReason.BLANK);
        byte[] line = LineReading.utf8(EVENT);
        assertThat(parser.parse(line, 0, line.length)).isEqualTo(LineClass.COUNTED);
        assertThat(parser.reason()).isNull();
        assertThat(parser.plays()).isEqualTo(1);
    }

    @Test
    void needsAHeaderIfAndOnlyIfTheSettingsSaySo() {
        InputSettings headless = LineReading.settings("--input-format=csv", "--video=1");
        InputSettings headed = LineReading.settings("--input-format=csv", "--header");
        assertThatThrownBy(() -> LineParser.of(headless, Optional.of(new byte[] {'a'})))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LineParser.of(headed, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
    }
}
