package topplays.format.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RobotsListTest {
    private static RobotsList read(String content) throws IOException {
        return RobotsList.read("bots", content.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean matches(String list, String agent) throws IOException {
        return read(list).search().matches(agent);
    }

    @Test
    void aTextHasOneExpressionPerLineAndIgnoresCase() throws IOException {
        String list = "# robots\r\n\r\nGoogleBot\r\n^curl/[0-9]\n \nW.get\n";

        assertThat(matches(list, "x googlebot/2.1")).isTrue();
        assertThat(matches(list, "CURL/7")).isTrue();
        assertThat(matches(list, "libcurl/7")).isFalse();
        assertThat(matches(list, "wxget")).isTrue();
        assertThat(matches(list, "# robots")).isFalse();
    }

    @Test
    void aJsonArrayOfPatternsKeepsTheirCase() throws IOException {
        String list = """
                [ {"pattern": "Googlebot\\\\/", "instances": ["a", {"pattern": "b"}]},
                  {"url": "x", "pattern": "[wW]get"} ]
                """;

        assertThat(matches(list, "Googlebot/2.1")).isTrue();
        assertThat(matches(list, "googlebot/2.1")).isFalse();
        assertThat(matches(list, "wget")).isTrue();
        assertThat(matches(list, "b")).isFalse();
    }

    @Test
    void aJsonObjectHasThePatternsInItsEntries() throws IOException {
        String list = """
                {"comments": [{"pattern": "no"}], "entries": [{"name": "a", "pattern": "^AAABot"}], "more": {"entries": 1}}
                """;

        assertThat(matches(list, "AAABot")).isTrue();
        assertThat(matches(list, "aaabot")).isFalse();
        assertThat(matches(list, "no")).isFalse();
    }

    @Test
    void anExpressionInBracketsAtTheStartIsNotJson() throws IOException {
        assertThat(matches("[^a]fish\n[]x]+y\n", "a cuttlefish")).isTrue();
        assertThat(matches("{2}x", "{2}x")).isTrue();
    }

    @Test
    void listsMayUseLookAroundAndBackReferences() throws IOException {
        String list = "(?<!not )a Robot(?!s)\n(.)\\1\\1\\1\n";

        assertThat(matches(list, "I am a robot")).isTrue();
        assertThat(matches(list, "not a robot")).isFalse();
        assertThat(matches(list, "aaaa")).isTrue();
    }

    @Test
    void anUnreadableEntryFailsWithItsLine() {
        assertThatIOException().isThrownBy(() -> read("bot\n\na(b\n")).withMessage("""
                        bots, line 3 is not a valid regular expression: missing closing ) in 'a(b'""");
        assertThatIOException()
                .isThrownBy(() -> read("[{\"pattern\":\"bot\"},\n {\"pattern\":\"a[\"}]"))
                .withMessageStartingWith("bots, line 2 is not a valid regular expression");
        assertThatIOException()
                .isThrownBy(() -> read("[\n{\"pattern\":\"bot\"},\n{\"patern\":\"bot\"}]"))
                .withMessage("bots, line 3: this entry has no text 'pattern'");
        assertThatIOException()
                .isThrownBy(() -> read("{\"entries\":[\n\"bot\"]}"))
                .withMessage("bots, line 2: an entry must be an object with a 'pattern'");
        assertThatIOException()
                .isThrownBy(() -> read("[{\"pattern\":\"\"}]"))
                .withMessage("bots, line 1: an empty expression matches every agent");
        assertThatIOException()
                .isThrownBy(() -> read("{\"bots\":[]}"))
                .withMessage("bots is a JSON object without an array 'entries'");
        assertThatIOException()
                .isThrownBy(() -> read("{\"entries\":[\n{\"pattern\":\"bot\"}"))
                .withMessageStartingWith("bots, line 2: this is not JSON: ");
        assertThatIOException()
                .isThrownBy(() -> read("[{\"pattern\":\"bot\"}]\n]"))
                .withMessageStartingWith("bots, line 2: ");
        assertThatIOException()
                .isThrownBy(() -> RobotsList.read("bots", new byte[] {'b', 'o', 't', '\n', (byte) 0xff}))
                .withMessage("bots, line 2 is not UTF-8");
    }

    @Test
    void aByteOrderMarkIsLeftOut() throws IOException {
        assertThat(matches("\uFEFF^bot\n", "bot")).isTrue();
        assertThat(matches("\uFEFF[{\"pattern\":\"^bot\"}]", "bot")).isTrue();
    }

    @Test
    void aCatastrophicExpressionFailsInsteadOfHanging() throws IOException {
        RobotsList.Search search = read("bot\n(a|aa)+\\1b\n").search();
        String agent = "a".repeat(64);

        assertThatThrownBy(() -> search.matches(agent))
                .isInstanceOf(ListLimitException.class)
                .hasMessage("bots, line 2: the expression '(a|aa)+\\1b' takes too many steps for the agent '" + agent
                        + "'; simplify it or remove it");
        assertThat(search.matches("a bot")).isTrue();
    }

    @Test
    void anExpressionThatExhaustsTheStackFailsInOneLine() throws IOException {
        RobotsList.Search search = read("(?=a)(a|b)*c\n").search();

        assertThatThrownBy(() -> search.matches("ab".repeat(1_000_000))).isInstanceOf(ListLimitException.class);
    }
}
