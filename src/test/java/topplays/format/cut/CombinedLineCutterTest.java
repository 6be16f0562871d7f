package topplays.format.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.settings.LineFormat;
import topplays.model.MalformedReason;

class CombinedLineCutterTest {
    private static final String START = "10.0.0.1 - ann [10/Oct/2000:13:55:36 -0700] ";
    private static final String END = " 200 2326 \"http://a.b/c\" \"Mozilla/4.08 [en]\"";
    private static final String LINE = START + "\"GET /watch?v=x&t=1 HTTP/1.1\"" + END;

    private final LineCutter combined = new CombinedLineCutter();

    @Test
    void cutsALineIntoItsTwelveFields() {
        assertThat(Cut.fields(combined, LINE))
                .hasSameSizeAs(LineFormat.COMBINED_FIELDS)
                .containsExactly(
                        "10.0.0.1",
                        "ann",
                        "10/Oct/2000:13:55:36 -0700",
                        "GET",
                        "/watch?v=x&t=1",
                        "/watch",
                        "v=x&t=1",
                        "200",
                        "2326",
                        "http://a.b/c",
                        "Mozilla/4.08 [en]",
                        null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2.3.4 - ann | 1.2.3.4 | ann |",
                "1.2.3.4 id ann | 1.2.3.4 | ann |",
                "1.2.3.4 - ann of the hill | 1.2.3.4 | ann of the hill |",
                "1.2.3.4 - - x | 1.2.3.4 | - x |",
                "1.2.3.4 - we[ird | 1.2.3.4 | we[ird |",
                "1.2.3.4 - a\\x20\\\"b | 1.2.3.4 | a \"b |",
                "a.org:443 1.2.3.4 - ann | 1.2.3.4 | ann | a.org:443",
                "a.org ::1 - ann b | ::1 | ann b | a.org",
                "a.org 2001:db8::ff id ann | 2001:db8::ff | ann | a.org",
                "a.org b.net - ann | b.net | ann | a.org",
                "1.2.3.4 5.6.7.8 ann | 1.2.3.4 | ann |",
            })
    void findsHostUserAndVirtualHost(String words, String host, String user, String vhost) {
        List<String> fields = Cut.fields(combined, LINE.replace("10.0.0.1 - ann", words));
        assertThat(fields).startsWith(host, user, "10/Oct/2000:13:55:36 -0700").endsWith(vhost);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.org 1.2.3 id ann",
                "a.org b:80 id ann",
                "a.org 1.2.3.x id ann",
                "a.org 1.2.3.4 id ann b",
                "<190>Nov 20 08:15:30 web nginx: 1.2.3.4 - ann",
                "Nov  9 08:15:30 web nginx: 1.2.3.4 - ann",
            })
    void refusesOtherWordsBeforeTheTime(String words) {
        assertThat(Cut.reason(combined, LINE.replace("10.0.0.1 - ann", words))).contains(MalformedReason.COMBINED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " 17",
                " 0.003 pipe",
                "\t-",
                " \"-\"",
                " \"a \\\" b\" 1.5 \"\"",
            })
    void skipsFieldsAfterTheAgentOrAfterTheBytes(String more) {
        assertThat(Cut.fields(combined, LINE + more)).isEqualTo(Cut.fields(combined, LINE));
        String common = LINE.substring(0, LINE.indexOf(" \"http://"));
        if (!more.startsWith(" \"")) {
            assertThat(Cut.fields(combined, common + more).subList(8, 12)).containsExactly("2326", null, null, null);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/a?b=c, /a, b=c",
        "/a, /a, ''",
        "/a?, /a, ''",
        "?b, '', b",
        "/a?b?c, /a, b?c",
        "*, *, ''",
        "/a b, /a b, ''",
        "/a b?c d, /a b, c d",
        "/a HTTP/1.0, /a HTTP/1.0, ''",
        "'/a ', '/a ', ''",
    })
    void cutsTheTargetAtTheFirstQuestionMark(String target, String path, String query) {
        assertThat(request("GET " + target + " HTTP/1.1")).containsExactly("GET", target, path, query);
    }

    @Test
    void readsARequestWithoutAProtocol() {
        assertThat(request("GET /a?b")).containsExactly("GET", "/a?b", "/a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "",
                "GET",
                "GET ",
                "GET  HTTP/1.1",
                " /a HTTP/1.1",
                "GET /a HTTP/1.1 ",
                "GET /a b",
                "GET /a FTP/1.1",
                "GET /a HTTP/",
                "GET /a ",
                "\\x16\\x03\\x01"
            })
    void theFieldsOfAnInvalidRequestAreMissing(String request) {
        assertThat(request(request)).containsExactly(null, null, null, null);
    }

    @Test
    void acceptsADashForTheBytes() {
        assertThat(Cut.fields(combined, LINE.replace("2326", "-")).get(8)).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource({
        "/a\\\"b, '/a\"b'",
        "/a\\x22b, '/a\"b'",
        "/\\\\, /\\",
        "/\\xC3\\xa9, /\u00c3\u00a9",
        "/\\xc, /\\xc",
        "/\\x0g, /\\x0g",
        "/\\q, /\\q",
        "/\\\\x22, /\\x22",
    })
    void undoesEscapes(String target, String undone) {
        assertThat(request("GET " + target + " HTTP/1.1")).containsExactly("GET", undone, undone, "");
        assertThat(Cut.fields(combined, START + "\"-\" 200 0 \"" + target + "\" \"" + target + "\"")
                        .subList(9, 11))
                .containsExactly(undone, undone);
    }

    @Test
    void undoesTheLettersOfC() {
        assertThat(request("GET \\t\\n\\r\\b\\f\\v").get(1)).isEqualTo("\t\n\r\b\f\u000b");
    }

    @Test
    void keepsCarriageReturnsNulsAndInvalidUtf8() {
        assertThat(Cut.fields(combined, LINE.replace("ann", "\r\0\u00ff").replace("http", "\r\0\u00ff")))
                .contains("\r\0\u00ff", "\r\0\u00ff://a.b/c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1 - | - ",
                "ann [ | [",
                "[10/Oct | 10/Oct",
                "[10/Oct | [1/Oct",
                "/Oct/ | /10/",
                ":36 -0700 | :36 0700",
                ":36 -0700 | :36-0700",
                ":36 -0700 | :36.5 -0700",
                "-0700] | -0700",
                "-0700] | -07000]",
                "' 200 2326' | '  200 2326'",
                "' 200 ' | ' 20 '",
                "' 200 ' | ' 2000 '",
                "2326 | --",
                "2326 | 2.3",
                "2326 | -1",
                "2326 |",
                "/c\" | /c",
                "/c\" | /c\\\"",
                "[en]\" | [en]",
                "[en]\" | [en]\\\"",
                "[en]\" | [en]\\",
                "[en]\" | [en]\" \"more",
                "[en]\" | [en]\" more\\\"",
                "[en]\" | [en]\"more",
                "HTTP/1.1\" | HTTP/1.1",
                "' \"Moz' | '\"Moz'",
            })
    void refusesALineThatDoesNotMatchAsAWhole(String part, String instead) {
        assertThat(LINE).contains(part);
        String broken = LINE.replace(part, instead == null ? "" : instead);
        assertThat(Cut.reason(combined, broken)).as(broken).contains(MalformedReason.COMBINED);
    }

    @Test
    void refusesALineWithSomethingBeforeItOrAfterIt() {
        for (String broken : List.of(" " + LINE, LINE + "\r", LINE + "x", LINE + '"')) {
            assertThat(Cut.reason(combined, broken)).as(broken).contains(MalformedReason.COMBINED);
        }
    }

    @Test
    void refusesEveryLineThatIsCutShortUnlessItIsCommon() {
        int bytes = LINE.indexOf("2326") + 1;
        int common = LINE.indexOf(" \"http") + 1;
        for (int length = 0; length < LINE.length(); length += length + 1 == bytes ? common - bytes + 2 : 1) {
            assertThat(Cut.reason(combined, LINE.substring(0, length)))
                    .as("%d characters", length)
                    .contains(MalformedReason.COMBINED);
        }
    }

    @Test
    void readsTheNextLineAfterOneThatItRefused() {
        assertThat(Cut.reason(combined, LINE + "x")).isPresent();
        assertThat(Cut.fields(combined, LINE)).hasSize(12);
    }

    @Test
    void readsTenMegabytesOfBackslashes() {
        String hostile = "\\".repeat(10_000_000);
        assertThat(Cut.reason(combined, hostile)).contains(MalformedReason.COMBINED);
        assertThat(Cut.fields(combined, START + '"' + hostile + '"' + END)).hasSize(12);
    }

    /** Method, target, path and query. */
    private List<String> request(String request) {
        return Cut.fields(combined, START + '"' + request + '"' + END).subList(3, 7);
    }
}
