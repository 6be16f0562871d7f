package topplays.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {
    private static final DateTimeFormatter ORACLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Test
    void writesAndReadsTimesAsTheLibraryDoes() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            assertBothWays(random.nextLong(EventTime.FIRST, EventTime.LAST + 1));
        }
    }

    @Test
    void knowsTheEdges() {
        assertBothWays(EventTime.FIRST);
        assertBothWays(EventTime.LAST);
        assertBothWays(-1);
        assertBothWays(Instant.parse("2024-02-29T23:59:59.999Z").toEpochMilli());
        assertBothWays(Instant.parse("1900-02-28T00:00:00Z").toEpochMilli());
    }

    private static void assertBothWays(long epochMillis) {
        byte[] written = new byte[EventTime.LENGTH];
        EventTime.write(epochMillis, written, 0);

        assertThat(new String(written, ISO_8859_1)).isEqualTo(ORACLE.format(Instant.ofEpochMilli(epochMillis)));
        assertThat(EventTime.parse(written, 0, written.length)).isEqualTo(epochMillis);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-20T08:15:30Z",
                "2026-11-20 08:15:30.123Z",
                "2026-11-20T08:15:30.123z",
                "2026-11-31T08:15:30.123Z",
                "2026-02-29T08:15:30.123Z",
                "1900-02-29T08:15:30.123Z",
                "2026-00-20T08:15:30.123Z",
                "2026-13-20T08:15:30.123Z",
                "2026-11-00T08:15:30.123Z",
                "2026-11-20T24:00:00.000Z",
                "2026-11-20T08:60:30.123Z",
                "2026-11-20T08:15:60.123Z",
                "2026-11-20T08:15:30.12aZ",
            })
    void refusesOtherTextsAsTimes(String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);

        assertThat(EventTime.parse(bytes, 0, bytes.length)).isEqualTo(EventTime.NONE);
    }

    @Test
    void refusesToWriteATimeWithoutAFourDigitYear() {
        byte[] target = new byte[EventTime.LENGTH];

        assertThatThrownBy(() -> EventTime.write(EventTime.LAST + 1, target, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0000 to 9999");
    }
}
