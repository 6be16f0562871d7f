package topplays.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import topplays.format.settings.InputOptions;
import topplays.model.LineClass;

class RowKeyTest {
    @Test
    void isTheVideoAloneWithoutKeyColumns() throws Exception {
        assertThat(key(Map.of(), "v\tDE\t2026-11-20T08:00:00Z")).isEqualTo("v");
    }

    @Test
    void beginsWithThePeriodAndTheGroups() throws Exception {
        Map<String, Object> options = Map.of("period", "week", "group", List.of("2", "4"));
        assertThat(key(options, "v\tDE\t2026-11-20T08:00:00Z\tweb")).isEqualTo("2026-11-16|DE|web|v");
        assertThat(key(options, "w\tFR\t2026-11-23T00:00:00Z\tapp")).isEqualTo("2026-11-23|FR|app|w");
    }

    @Test
    void thePeriodIsOfTheZone() throws Exception {
        Map<String, Object> options = Map.of("period", "day", "zone", "Asia/Tokyo");
        assertThat(key(options, "v\tDE\t2026-11-20T15:00:00Z")).isEqualTo("2026-11-21|v");
    }

    @Test
    void theTwoHoursOfOneNameInAutumnAreOne() throws Exception {
        Map<String, Object> options = Map.of("period", "hour", "zone", "Europe/Berlin");
        assertThat(key(options, "v\tDE\t2026-10-25T00:30:00Z")).isEqualTo("2026-10-25T02|v");
        assertThat(key(options, "v\tDE\t2026-10-25T01:30:00Z")).isEqualTo("2026-10-25T02|v");
        assertThat(key(options, "v\tDE\t2026-10-25T02:30:00Z")).isEqualTo("2026-10-25T03|v");
    }

    @Test
    void anEmptyGroupIsADash() throws Exception {
        assertThat(key(Map.of("group", List.of("2")), "v\t\t2026-11-20T08:00:00Z"))
                .isEqualTo("-|v");
        Map<String, Object> json = Map.of("input-format", "jsonl", "video", "v", "group", List.of("c"));
        assertThat(key(json, "{\"v\":\"a\"}")).isEqualTo("-|a");
        assertThat(key(json, "{\"v\":\"a\",\"c\":null}")).isEqualTo("-|a");
        assertThat(key(json, "{\"v\":\"a\",\"c\":\"\"}")).isEqualTo("-|a");
    }

    @Test
    void aGroupThatWouldBreakALineIsMalformed() throws Exception {
        Map<String, Object> json = Map.of("input-format", "jsonl", "video", "v", "group", List.of("c"));
        assertThat(key(json, "{\"v\":\"a\",\"c\":\"x\\ty\"}")).isEqualTo("group");
        assertThat(key(json, "{\"v\":\"a\",\"c\":\"x\\n\"}")).isEqualTo("group");
        assertThat(key(json, "{\"v\":\"a\",\"c\":\"" + "x".repeat(4097) + "\"}"))
                .isEqualTo("group");
        assertThat(key(json, "{\"v\":\"a\",\"c\":\"" + "x".repeat(4096) + "\"}"))
                .hasSize(4096 + 2);
    }

    @Test
    void aMalformedGroupCountsBeforeAFilter() throws Exception {
        Map<String, Object> json =
                Map.of("input-format", "jsonl", "video", "v", "group", List.of("c"), "where", List.of("c=DE"));
        assertThat(key(json, "{\"v\":\"a\",\"c\":\"x\\ty\"}")).isEqualTo("group");
        assertThat(key(json, "{\"v\":\"a\",\"c\":\"FR\"}")).isEqualTo("FILTERED");
    }

    @Test
    void aTimeWithoutAFourDigitYearIsMalformed() throws Exception {
        Map<String, Object> options = Map.of("period", "day");
        assertThat(key(options, "v\tDE\t9999-12-31T23:59:59Z")).isEqualTo("9999-12-31|v");
        assertThat(key(options, "v\tDE\t+10000-01-01T00:00:00Z")).isEqualTo("time");
    }

    @Test
    void theLongestColumnsFit() throws Exception {
        Map<String, Object> options = Map.of("period", "hour", "group", List.of("2", "4", "5", "6"));
        String longest = "x".repeat(4096);
        String line = String.join("\t", longest, longest, "2026-11-20T08:00:00Z", longest, longest, longest);
        assertThat(key(options, line)).hasSize(5 * 4096 + "2026-11-20T08|||||".length());
    }

    /** The key with | for TAB, or the class of a line that is not counted, or why it is malformed. */
    private static String key(Map<String, Object> options, String line) throws Exception {
        Map<String, Object> all = new TreeMap<>(Map.of("input-format", "tsv", "video", "1", "time", "3"));
        if (options.containsKey("input-format")) {
            all.remove("time");
        }
        all.putAll(options);
        LineParser parser = LineParser.of(InputOptions.parse(all), Optional.empty());
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        LineClass lineClass = parser.parse(bytes, 0, bytes.length);
        if (lineClass == LineClass.MALFORMED) {
            return parser.reason().toString();
        }
        int length = parser.keyEnd() - parser.keyStart();
        String key = new String(parser.keySource(), parser.keyStart(), length, StandardCharsets.UTF_8);
        return lineClass == LineClass.COUNTED ? key.replace('\t', '|') : lineClass.toString();
    }
}
