package topplays.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.settings.InputOptions;
import topplays.model.LineClass;

class TimeFieldTest {
    private static final List<String> TIMES = List.of(
            "2026-11-20 08:15:30",
            "2026-11-20 08:15:31",
            "2026-11-20 08:15:3",
            "2026-11-20 08:15:30." + "1".repeat(9),
            "2026-11-20 08:15:30" + "0".repeat(60),
            "2026-11-20 ",
            " ");

    /** The whole time in one field or, joined by a blank, in two. */
    @ParameterizedTest
    @ValueSource(strings = {"time", "date clock"})
    void readsEachLineAsIfItWereTheFirst(String field) throws Exception {
        Random random = new Random(7);
        LineParser all = parser(field);
        List<String> read = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String time = TIMES.get(random.nextInt(TIMES.size()));
            String[] parts = time.split(" ", -1);
            String line = "v\t" + time + "\t" + parts[0] + "\t" + parts[1];
            read.add(timeOf(line, all));
            alone.add(timeOf(line, parser(field)));
        }
        assertThat(read).isEqualTo(alone).contains("malformed", "2026-11-20T08:15:31Z");
    }

    private static LineParser parser(String field) throws Exception {
        byte[] header = "video\ttime\tdate\tclock".getBytes(StandardCharsets.UTF_8);
        Map<String, Object> options = Map.of(
                "input-format",
                "tsv",
                "header",
                true,
                "video",
                "video",
                "time",
                field,
                "since",
                "2000-01-01T00:00:00Z");
        return LineParser.of(InputOptions.parse(options), Optional.of(header));
    }

    private static String timeOf(String line, LineParser parser) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        boolean isReadable = parser.parse(bytes, 0, bytes.length) == LineClass.COUNTED;
        Instant time = parser.time();
        return isReadable ? time.toString() : "malformed";
    }
}
