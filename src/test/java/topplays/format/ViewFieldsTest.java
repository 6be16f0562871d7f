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
import topplays.model.MalformedReason;

class ViewFieldsTest {
    private static final String TIME = "2026-11-20T08:00:00Z";

    @Test
    void aViewerOfOneFieldIsItsBytes() throws Exception {
        assertThat(viewer(Map.of(), "v\tana")).isEqualTo("ana");
        assertThat(viewer(Map.of(), "v\t-")).isEqualTo("unknown");
        assertThat(viewer(Map.of(), "v\t")).isEqualTo("unknown");
    }

    @Test
    void severalFieldsAreComparedFieldByField() throws Exception {
        Map<String, Object> two = Map.of("viewer", List.of("2", "3"));
        assertThat(viewer(two, "v\tab\tc")).isNotEqualTo(viewer(two, "v\ta\tbc"));
        assertThat(viewer(two, "v\ta\t-")).isNotEqualTo(viewer(two, "v\t-\ta")).isNotEqualTo("unknown");
        assertThat(viewer(two, "v\t-\t")).isEqualTo("unknown");
    }

    @Test
    void anAddressCountsByItsFirstBits() throws Exception {
        Map<String, Object> prefix = Map.of("ipv6-prefix", "64");
        assertThat(viewer(prefix, "v\t2001:DB8:0:1::1"))
                .isEqualTo(viewer(prefix, "v\t2001:db8:0:1:ffff:ffff:ffff:ffff"))
                .isNotEqualTo(viewer(prefix, "v\t2001:db8:0:2::1"));
        assertThat(viewer(prefix, "v\t::ffff:10.0.0.1"))
                .isEqualTo(viewer(prefix, "v\t10.0.0.1"))
                .isNotEqualTo(viewer(prefix, "v\t10.0.0.2"));
        assertThat(viewer(prefix, "v\tana:1")).isEqualTo("ana:1");
        Map<String, Object> whole = Map.of("ipv6-prefix", "128");
        assertThat(viewer(whole, "v\t2001:db8::1"))
                .isEqualTo(viewer(whole, "v\t2001:0db8:0:0::0001"))
                .isNotEqualTo(viewer(whole, "v\t2001:db8::2"));
        assertThat(viewer(Map.of(), "v\t2001:DB8::1")).isEqualTo("2001:DB8::1");
    }

    @Test
    void anAmountIsANumberFromZeroOrNothing() throws Exception {
        assertThat(amount("12.5")).isEqualTo("12.5");
        assertThat(amount("1e3")).isEqualTo("1E+3");
        assertThat(amount("-")).isEqualTo("0");
        assertThat(amount("")).isEqualTo("0");
        assertThat(amount("-1")).isEqualTo("amount");
        assertThat(amount("12 kB")).isEqualTo("amount");
    }

    @Test
    void aLineWithoutAViewerIsLeftOutIfThatIsAsked() throws Exception {
        assertThat(parsed(parser(Map.of("unknown-viewer", "drop")), "v\t-")).isEqualTo(LineClass.UNKNOWN);
        assertThat(parsed(parser(Map.of("unknown-viewer", "drop")), "v\tana")).isEqualTo(LineClass.COUNTED);
        assertThat(parsed(parser(Map.of("unknown-viewer", "drop", "where", List.of("1=w"))), "v\t-"))
                .isEqualTo(LineClass.FILTERED);
    }

    @Test
    void aViewerHasAtMost4096Bytes() throws Exception {
        assertThat(parsed(parser(Map.of()), "v\t" + "x".repeat(4096))).isEqualTo(LineClass.COUNTED);
        LineParser parser = parser(Map.of());
        assertThat(parsed(parser, "v\t" + "x".repeat(4097))).isEqualTo(LineClass.MALFORMED);
        assertThat(parser.reason()).isEqualTo(MalformedReason.USER);
    }

    private static String viewer(Map<String, Object> options, String line) throws Exception {
        LineParser parser = parser(options);
        assertThat(parsed(parser, line)).isEqualTo(LineClass.COUNTED);
        ViewFields view = parser.view();
        return view.isUnknown()
                ? "unknown"
                : new String(view.viewer(), 0, view.viewerLength(), StandardCharsets.ISO_8859_1);
    }

    private static String amount(String text) throws Exception {
        LineParser parser = parser(Map.of("amount", "3", "min-amount", "1"));
        return parsed(parser, "v\tana\t" + text) == LineClass.COUNTED
                ? parser.view().amount().toString()
                : parser.reason().toString();
    }

    private static LineClass parsed(LineParser parser, String line) {
        byte[] bytes = (line + "\t" + TIME).getBytes(StandardCharsets.UTF_8);
        return parser.parse(bytes, 0, bytes.length);
    }

    /** A parser of TSV; the time is the last of three or four columns. */
    private static LineParser parser(Map<String, Object> options) throws Exception {
        boolean hasThird = options.containsKey("amount")
                || String.valueOf(options.get("viewer")).contains("3");
        Map<String, Object> all = new TreeMap<>(
                Map.of("input-format", "tsv", "video", "1", "time", hasThird ? "4" : "3", "viewer", List.of("2")));
        all.put("once-per", "day");
        all.putAll(options);
        return LineParser.of(InputOptions.parse(all), Optional.empty());
    }
}
