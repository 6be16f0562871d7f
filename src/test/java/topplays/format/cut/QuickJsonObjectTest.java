package topplays.format.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import topplays.format.RandomText;

/** Members taken without a parser are those that the parser takes, which is given pointers. */
public class QuickJsonObjectTest {
    @Test
    void agreesWithTheParser() {
        LineCutter both = new JsonLineCutter(List.of("v", "w"));
        LineCutter parserAlone = new JsonLineCutter(List.of("/v", "/w"));
        RandomText text = new RandomText(5, "{}[]:,\"\"\"vw 0019.-eE\\\t\r\u00c3\u00a9");
        int read = 0;
        for (int i = 0; i < 30_000; i++) {
            String line = randomObject(text);
            Cut cut = Cut.of(both, line);
            Cut parsed = Cut.of(parserAlone, line);
            assertThat(cut.reason()).as(line).isEqualTo(parsed.reason());
            if (cut.reason().isEmpty()) {
                assertThat(cut.fields()).as(line).isEqualTo(parsed.fields());
                read++;
            }
        }
        assertThat(read).isBetween(10_000, 29_000);
    }

    /** An object with requested and other names; sometimes a few bytes are inserted that may make it invalid. */
    public static String randomObject(RandomText text) {
        List<String> names = List.of("v", "w", "w ", "x", "\\u0076", "");
        List<String> values = List.of(
                "\"a\"",
                "\"\"",
                "12",
                "0",
                "00",
                "-0",
                "-7",
                "3.0",
                "0.1",
                "1e2",
                "1E-9",
                "-",
                "2.",
                "true",
                "false",
                "null",
                "nul",
                "[]",
                "[1,\"b\",[-0.5]]",
                "{}",
                "{\"v\":2}",
                "\"\\u00e9\"",
                "\"\\u00g9\"",
                "\"\\\"\\n\"",
                "\"\u00c3\u00a9\"",
                "\"\u00e2\u0082\u00ac \"",
                "\"\u00e2\u0082\"");
        Random random = text.random();
        StringBuilder object = new StringBuilder("{");
        for (int n = random.nextInt(5); n > 0; n--) {
            String blank = " \t\r".substring(random.nextInt(4));
            object.append('"').append(names.get(random.nextInt(names.size()))).append('"');
            object.append(blank).append(':').append(blank).append(values.get(random.nextInt(values.size())));
            object.append(blank).append(n == 1 ? "" : ",").append(blank);
        }
        object.append('}');
        if (random.nextInt(4) == 0) {
            object.insert(random.nextInt(object.length()), text.soup());
        }
        return object.toString();
    }
}
