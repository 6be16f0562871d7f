package topplays.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.settings.InputSettings;
import topplays.format.settings.UnknownFieldException;

/** Lines under a header that names their columns. */
class LineParserHeaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"user,video,n", "user,video,n\r", "\"user\",\"video\",\"n\"", "user,\"video\",n\r"})
    void namesTheColumns(String header) {
        LineReading lines = LineReading.under(header, "--input-format=csv", "--plays=n");
        assertThat(lines.of("ann,cats,3")).isEqualTo("counted cats 3");
        assertThat(lines.of("ann,cats,3\r")).isEqualTo("counted cats 3");
    }

    @Test
    void makesARowWithMoreOrFewerColumnsMalformed() {
        LineReading lines = LineReading.under("user,video,n", "--input-format=csv");
        assertThat(lines.of("ann,cats")).isEqualTo("malformed columns");
        assertThat(lines.of("ann,cats,")).isEqualTo("counted cats 1");
        assertThat(lines.of("ann,cats,,")).isEqualTo("malformed columns");
        assertThat(lines.of(",cats,\"\"")).isEqualTo("counted cats 1");
        assertThat(lines.of("ann,\"cats,3\"")).isEqualTo("malformed columns");
    }

    @Test
    void aLineThatEqualsTheHeaderIsAHeader() {
        LineReading lines = LineReading.under("user,video\r", "--input-format=csv");
        assertThat(lines.of("user,video")).isEqualTo("header");
        assertThat(lines.of("user,video\r")).isEqualTo("header");
        assertThat(lines.of("\ufeffuser,video")).isEqualTo("header");
        assertThat(lines.of("user,\"video\"")).isEqualTo("counted video 1");
    }

    @Test
    void aByteOrderMarkAtTheStartOfALineIsSkipped() {
        LineReading lines = LineReading.by("--input-format=tsv", "--video=1");
        assertThat(lines.of("\ufeffcats\tx")).isEqualTo("counted cats 1");
        assertThat(lines.of("\ufeff")).isEqualTo("malformed blank");
        assertThat(lines.of("x\ufeff")).isEqualTo("counted x\ufeff 1");
    }

    @Test
    void countsItsOwnTrailingEmptyColumns() {
        LineReading lines = LineReading.under("user\tvideo\t\t", "--input-format=tsv");
        assertThat(lines.of("ann\tcats\t\t")).isEqualTo("counted cats 1");
        assertThat(lines.of("ann\tcats\t")).isEqualTo("malformed columns");
        assertThat(lines.of("ann\tcats")).isEqualTo("malformed columns");
    }

    @Test
    void isCutLikeItsLines() {
        LineReading tsv = LineReading.under("\"user\"\t\"video\"", "--input-format=tsv", "--video=\"video\"");
        assertThat(tsv.of("\"ann\t\"cats\"")).isEqualTo("counted \"cats\" 1");
        LineReading delimited =
                LineReading.under("user::video", "--input-format=delimited", "--delimiter=::", "--video=video");
        assertThat(delimited.of("ann::cats")).isEqualTo("counted cats 1");
        LineReading semicolons =
                LineReading.under("user;\"video;\"", "--input-format=csv", "--delimiter=;", "--video=2");
        assertThat(semicolons.of("a,b;cats")).isEqualTo("counted cats 1");
    }

    @Test
    void letsAColumnBeNamedByItsNumberToo() {
        assertThat(LineReading.under("user,video", "--input-format=csv", "--video=1")
                        .of("ann,cats"))
                .isEqualTo("counted ann 1");
    }

    @Test
    void prefersANameToANumber() {
        assertThat(LineReading.under("2,video,1", "--input-format=csv", "--video=1")
                        .of("a,b,c"))
                .isEqualTo("counted c 1");
    }

    @Test
    void mayNameColumnsInAnyScript() {
        assertThat(LineReading.under("utilisateur,vidéo", "--input-format=csv", "--video=vidéo")
                        .of("ann,chats"))
                .isEqualTo("counted chats 1");
    }

    @Test
    void givesTheTimeItsColumnByDefault() {
        LineReading lines = LineReading.under("video,time", "--input-format=csv", "--since=2026-11-20");
        assertThat(lines.of("cats,2026-11-20")).isEqualTo("counted cats 1");
        assertThat(lines.of("cats,2026-11-19")).isEqualTo("filtered");
        assertThat(LineReading.under("video,clock", "--input-format=csv").of("cats,"))
                .isEqualTo("counted cats 1");
    }

    @Test
    void mayNameAColumnTwiceIfNoOptionUsesThatName() {
        assertThat(LineReading.under("a,a,video", "--input-format=csv").of("x,y,cats"))
                .isEqualTo("counted cats 1");
        assertRefused("video,a,video", "column 'video' occurs twice in the header: give its number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--video=x", "--user=x", "--time=x", "--plays=x", "--where=x=1", "--video=3"})
    void mustHaveEveryColumnThatAnOptionNames(String option) {
        assertThatThrownBy(() -> LineReading.under("user,video", "--input-format=csv", option))
                .hasMessage("no column '" + (option.endsWith("3") ? "3" : "x") + "': the header has user, video");
    }

    @Test
    void mustHaveATimeIfAnOptionUsesTheTime() {
        assertThatThrownBy(() -> LineReading.under("user,video", "--input-format=csv", "--until=2026-11-20"))
                .hasMessage("no column 'time': the header has user, video");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"user,video", "us\"er,video"})
    void mustBeReadable(String header) {
        assertRefused(
                header,
                "the header cannot be read: the quotes are not those of RFC 4180, or one is not closed on its line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r"})
    void mustNotBeBlank(String header) {
        assertRefused(header, "the header cannot be read: the line is empty; remove the empty lines before it");
    }

    private static void assertRefused(String header, String message) {
        InputSettings settings = LineReading.settings("--input-format=csv", "--header");
        assertThatThrownBy(() -> LineParser.of(settings, Optional.of(LineReading.utf8(header))))
                .isInstanceOf(UnknownFieldException.class)
                .hasMessage(message);
    }
}
