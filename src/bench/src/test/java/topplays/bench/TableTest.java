package topplays.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import topplays.bench.data.Dataset;
import topplays.bench.data.Form;
import topplays.bench.data.Traffic;

class TableTest {
    private static final Dataset EVENTS = new Dataset(new Traffic(1_000, 10, 1), Form.TOPPLAYS);
    private static final Contender TOPPLAYS = contender(Contender.Kind.TOPPLAYS, "topplays");
    private static final Contender PEER = contender(Contender.Kind.CHART, "peer");
    private static final Case CASE = new Case("few", "few events", List.of(TOPPLAYS, PEER));

    @Test
    void showsMediansAndTheirRatioToTopplays() {
        Result fast = new Result(
                TOPPLAYS, List.of(seconds(3, 100), seconds(2, 90), seconds(9, 80)), OptionalLong.of(1_234_000_000));
        Result slow = new Result(PEER, List.of(seconds(10, 1), seconds(20, 2)), OptionalLong.empty());
        assertThat(rows(fast, slow))
                .containsExactly(
                        "| few events | topplays | 3.00 | 2.00–9.00 | 6.00 | 1.00 | 90 | 1,234 | 0 |",
                        "|  | peer | 15.0 | 10.0–20.0 | 30.0 | 5.00 | 1.5 |  | 0 |");
    }

    @Test
    void showsNoRatioToARunThatFailed() {
        Result failed = new Result(TOPPLAYS, List.of(), OptionalLong.empty());
        Result well = new Result(PEER, List.of(seconds(1, 50)), OptionalLong.empty());
        assertThat(rows(failed, well))
                .containsExactly(
                        "| few events | topplays | failed | | | | | | |",
                        "|  | peer | 1.00 | 1.00–1.00 | 2.00 |  | 50 |  | 0 |");
    }

    private static Contender contender(Contender.Kind kind, String name) {
        return new Contender(kind, name, EVENTS, List.of("true"), Map.of());
    }

    private static Measure seconds(double wall, long megabytes) {
        return new Measure(wall, 2 * wall, megabytes * 1_000_000, 0);
    }

    private static List<String> rows(Result... results) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        new Table(out).print(CASE, List.of(results));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
