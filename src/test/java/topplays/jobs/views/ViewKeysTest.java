package topplays.jobs.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.io.Text;
import org.junit.jupiter.api.Test;
import topplays.bytes.SharedHash;
import topplays.format.LineParser;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.model.LineClass;

class ViewKeysTest {
    private static final SharedHash HASH = new SharedHash(3, 5);

    @Test
    void viewsOfOneTimeAreInTheOrderOfTheirColumns() throws Exception {
        Map<String, Object> rule = Map.of("once-per", "30s", "group", List.of("4", "5"));

        assertThat(sorted(
                        rule,
                        "2026-11-20T10:00:00Z\tana\tv\tD\u0001\tx",
                        "2026-11-20T10:00:00Z\tana\tv\tD\ty",
                        "2026-11-20T10:00:00Z\tana\tv\tD\u0000\tx",
                        "2026-11-20T10:00:00Z\tana\tv\tD\tx",
                        "2026-11-20T09:59:59.999Z\tana\tv\tZ\tz"))
                .containsExactly("Z|z|", "D|x|", "D|y|", "D\u0000|x|", "D\u0001|x|");
    }

    @Test
    void amountsFollowTheColumns() throws Exception {
        Map<String, Object> rule = Map.of("once-per", "30s", "group", List.of("4"), "amount", "5", "min-amount", "2");

        assertThat(sorted(rule, "2026-11-20T10:00:00Z\tana\tv\tFR\t1", "2026-11-20T10:00:00Z\tana\tv\tDE\t9"))
                .containsExactly("DE| 9", "FR| 1");
    }

    /** In Newfoundland clocks went back from 00:01 to 23:01 of the day before. */
    @Test
    void aPeriodOfTheCalendarIsWholeAlsoWhereClocksGoBackOverMidnight() throws Exception {
        Map<String, Object> rule = Map.of("once-per", "day", "zone", "America/St_Johns", "group", List.of("4"));

        assertThat(sorted(
                        rule,
                        "2010-11-07T02:30:30Z\tana\tv\tfirst of 7",
                        "2010-11-07T02:45:00Z\tana\tv\tlast of 6",
                        "2010-11-07T04:00:00Z\tana\tv\tsecond of 7"))
                .containsExactly("last of 6|", "first of 7|", "second of 7|");
    }

    @Test
    void withoutAViewerOnlyTheColumnsFollow() throws Exception {
        Map<String, Object> rule = Map.of("once-per", "day", "period", "hour", "group", List.of("4"));

        assertThat(sorted(rule, "2026-11-20T10:30:00Z\t-\tv\t")).containsExactly("2026-11-20T10|-|");
    }

    /** The columns, with | for TAB, and the amounts of the lines' keys in the order of the keys. */
    private static List<String> sorted(Map<String, Object> rule, String... lines) throws Exception {
        Map<String, Object> options =
                new TreeMap<>(Map.of("input-format", "tsv", "time", "1", "viewer", List.of("2"), "video", "3"));
        options.putAll(rule);
        InputSettings settings = InputOptions.parse(options);
        ViewLayout layout = ViewLayout.of(settings.rule(), settings.keys());
        ViewKeys keys = new ViewKeys(settings.rule(), settings.keys(), HASH);
        LineParser parser = LineParser.of(settings, Optional.empty());
        List<Text> made = new ArrayList<>();
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            assertThat(parser.parse(bytes, 0, bytes.length)).isEqualTo(LineClass.COUNTED);
            keys.set(parser);
            Text key = new Text();
            key.set(keys.bytes(), 0, keys.length());
            made.add(key);
        }
        return made.stream().sorted().map(key -> shown(key, layout)).toList();
    }

    private static String shown(Text key, ViewLayout layout) {
        ViewKey view = ViewKey.of(key, layout);
        ByteBuffer columns = ByteBuffer.allocate(1000);
        view.putColumns(columns);
        String text = new String(columns.array(), 0, columns.position(), StandardCharsets.UTF_8).replace('\t', '|');
        return layout.hasAmount() ? text + " " + view.amount() : text;
    }
}
