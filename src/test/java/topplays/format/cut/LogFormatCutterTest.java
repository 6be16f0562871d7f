package topplays.format.cut;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.settings.LogFormat;
import topplays.model.MalformedReason;

class LogFormatCutterTest {
    private static final String COMBINED = "%h %l %u %t \"%r\" %>s %b \"%{Referer}i\" \"%{User-agent}i\"";
    private static final String LINE =
            "1.2.3.4 - ann b [10/Oct/2000:13:55:36 -0700] \"GET /a b?c HTTP/1.1\" 200 - \"\" \"say \\\"hi\\\"\"";

    private final LineCutter cutter = cutter(COMBINED);

    @Test
    void cutsALineAtTheTextsOfTheFormat() {
        assertThat(Cut.fields(cutter, LINE))
                .containsExactly(
                        "1.2.3.4",
                        "-",
                        "ann b",
                        "10/Oct/2000:13:55:36 -0700",
                        "GET",
                        "/a b?c",
                        "/a b",
                        "c",
                        "200",
                        "-",
                        "",
                        "say \"hi\"",
                        "say \"hi\"");
    }

    @Test
    void refusesEveryLineThatIsCutShort() {
        for (int length = 0; length < LINE.length(); length++) {
            assertThat(Cut.reason(cutter, LINE.substring(0, length))).contains(MalformedReason.LOG_FORMAT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%h %s", "%b %s", "%s %b", "%D %s"})
    void refusesAFieldOfAnotherForm(String format) {
        assertThat(Cut.reason(cutter(format), "x y")).contains(MalformedReason.LOG_FORMAT);
        assertThat(Cut.reason(cutter(format), " 20")).contains(MalformedReason.LOG_FORMAT);
    }

    @ParameterizedTest
    @CsvSource({"/a?b, /a?b, /a, b", "/a, /a, /a, ''"})
    void readsATargetThatIsPathAndQuery(String written, String target, String path, String query) {
        assertThat(Cut.fields(cutter("%s %U%q x"), "200 " + written + " x"))
                .containsExactly("200", target, path, query);
    }

    @Test
    void leavesTheQuestionMarkOfAQueryOut() {
        assertThat(Cut.fields(cutter("%U '%q'"), "/a '?b'")).containsExactly("/a", "b");
        assertThat(Cut.fields(cutter("%U '%q'"), "/a ''")).containsExactly("/a", "");
    }

    private static LineCutter cutter(String format) {
        return new LogFormatCutter(LogFormat.parse(format));
    }
}
