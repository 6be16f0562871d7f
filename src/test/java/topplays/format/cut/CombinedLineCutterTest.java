package topplays.format.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.RandomText;
import topplays.format.settings.LineFormat;
import topplays.model.MalformedReason;

class CombinedLineCutterTest {
    private static final String START = "10.0.0.1 - ann [10/Oct/2000:13:55:36 -0700] ";
    private static final String END = " 200 2326 \"http://a.b/c\" \"Mozilla/4.08 [en]\"";
    private static final String LINE = START + "\"GET /watch?v=x&t=1 HTTP/1.1\"" + END;

    private final LineCutter combined = new CombinedLineCutter();

    @Test
    void cutsALineIntoItsElevenFields() {
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
                        "Mozilla/4.08 [en]");
    }

    @ParameterizedTest
    @CsvSource({
        "/a?b=c, /a, b=c",
        "/a, /a, ''",
        "/a?, /a, ''",
        "?b, '', b",
        "/a?b?c, /a, b?c",
        "*, *, ''",
        "/a\\\"b, /a\\\"b, ''",
        "/\\x16\\\\, /\\x16\\\\, ''",
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
                "GET /a b HTTP/1.1",
                "GET /a FTP/1.1",
                "GET /a HTTP/",
                "GET /a ",
                "\\x16\\x03\\x01"
            })
    void leavesWhatARequestWouldHoldMissingWhereItCannotBeRead(String request) {
        assertThat(request(request)).containsExactly(null, null, null, null);
    }

    @Test
    void takesADashForTheBytesThatWereNotSent() {
        assertThat(Cut.fields(combined, LINE.replace("2326", "-")).get(8)).isEqualTo("-");
    }

    @Test
    void keepsEscapesInQuotesAsTheyAreWritten() {
        String agent = "say \\\"hi\\\" \\\\";
        assertThat(Cut.fields(combined, START + "\"-\" 200 0 \"\" \"" + agent + "\"")
                        .subList(9, 11))
                .containsExactly("", agent);
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
                "ann [ | ann  [",
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
                "' 200 ' | ' - '",
                "2326 | --",
                "2326 | 2.3",
                "2326 | -1",
                "2326 |",
                "/c\" | /c",
                "/c\" | /c\\\"",
                "[en]\" | [en]",
                "[en]\" | [en]\\\"",
                "[en]\" | [en]\\",
                "[en]\" | [en]\" \"more\"",
                "HTTP/1.1\" | HTTP/1.1",
                "' \"Moz' | '\"Moz'",
            })
    void refusesALineThatDoesNotMatchWhole(String part, String instead) {
        assertThat(LINE).contains(part);
        String broken = LINE.replace(part, instead == null ? "" : instead);
        assertThat(Cut.reason(combined, broken)).as(broken).contains(MalformedReason.COMBINED);
    }

    @Test
    void refusesALineWithSomethingBeforeItOrAfterIt() {
        for (String broken : List.of(" " + LINE, LINE + " ", LINE + "\r", LINE + "x", LINE + '"')) {
            assertThat(Cut.reason(combined, broken)).as(broken).contains(MalformedReason.COMBINED);
        }
    }

    @Test
    void refusesEveryLineThatIsCutShort() {
        for (int length = 0; length < LINE.length(); length++) {
            assertThat(Cut.reason(combined, LINE.substring(0, length)))
                    .as("%d characters", length)
                    .contains(MalformedReason.COMBINED);
        }
    }

    @Test
    void readsTheNextLineAfterOneThatItRefused() {
        assertThat(Cut.reason(combined, LINE + "x")).isPresent();
        assertThat(Cut.fields(combined, LINE)).hasSize(11);
    }

    @Test
    void outlivesTenMegabytesOfBackslashes() {
        String hostile = "\\".repeat(10_000_000);
        assertThat(Cut.reason(combined, hostile)).contains(MalformedReason.COMBINED);
        assertThat(Cut.fields(combined, START + '"' + hostile + '"' + END)).hasSize(11);
    }

    @Test
    void agreesWithARegularExpressionOnLinesThatAreTamperedWith() {
        RandomText text = new RandomText(3, " \"\\-[]1/:a?\r\0\u00ff");
        int matched = 0;
        for (int i = 0; i < 20_000; i++) {
            String line = tampered(text);
            Optional<List<String>> expected = byRegularExpression(line);
            Cut cut = Cut.of(combined, line);
            assertThat(cut.reason().isEmpty()).as(line).isEqualTo(expected.isPresent());
            expected.ifPresent(fields -> assertThat(cut.fields()).as(line).isEqualTo(fields));
            matched += expected.isPresent() ? 1 : 0;
        }
        assertThat(matched).isBetween(4_000, 16_000);
    }

    private static String tampered(RandomText text) {
        StringBuilder line = new StringBuilder(LINE);
        int changes = 1 + text.random().nextInt(3);
        for (int change = 0; change < changes; change++) {
            int at = text.random().nextInt(line.length());
            int length = Math.min(line.length() - at, text.random().nextInt(3));
            line.replace(
                    at,
                    at + length,
                    text.random().nextBoolean() ? "" : text.soup().substring(0, 1));
        }
        return line.toString();
    }

    private static final String QUOTED = "\"((?:[^\"\\\\]|\\\\.)*+)\"";
    private static final Pattern WHOLE = Pattern.compile(
            "([^ ]+) [^ ]+ ([^ ]+) \\[(\\d\\d/[A-Za-z]{3}/\\d{4}:\\d\\d:\\d\\d:\\d\\d [+-]\\d{4})] " + QUOTED
                    + " (\\d{3}) (\\d+|-) " + QUOTED + " " + QUOTED,
            Pattern.DOTALL);
    private static final Pattern REQUEST =
            Pattern.compile("([^ ]+) (([^ ?]*)(?:\\?([^ ]*))?)(?<! )(?: HTTP/[^ ]+)?", Pattern.DOTALL);

    private static Optional<List<String>> byRegularExpression(String line) {
        Matcher whole = WHOLE.matcher(line);
        if (!whole.matches()) {
            return Optional.empty();
        }
        List<String> fields = new ArrayList<>(List.of(whole.group(1), whole.group(2), whole.group(3)));
        Matcher request = REQUEST.matcher(whole.group(4));
        fields.addAll(
                request.matches()
                        ? Arrays.asList(
                                request.group(1),
                                request.group(2),
                                request.group(3),
                                Optional.ofNullable(request.group(4)).orElse(""))
                        : Collections.nCopies(4, null));
        fields.addAll(List.of(whole.group(5), whole.group(6), whole.group(7), whole.group(8)));
        return Optional.of(fields);
    }

    /** Method, target, path and query. */
    private List<String> request(String request) {
        return Cut.fields(combined, START + '"' + request + '"' + END).subList(3, 7);
    }
}
