package topplays.format.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFormatTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:15:30.123Z, 2026-11-20T08:15:30.123Z",
        "2026-11-20T08:15:30.123456789Z, 2026-11-20T08:15:30.123456789Z",
        "2026-11-20T08:15:30Z, 2026-11-20T08:15:30Z",
        "2026-11-20T08:15Z, 2026-11-20T08:15:00Z",
        "2026-11-20t08:15:30z, 2026-11-20T08:15:30Z",
        "2026-11-20T08:15:30+01:00, 2026-11-20T07:15:30Z",
        "2026-11-20T08:15:30+0130, 2026-11-20T06:45:30Z",
        "2026-11-20T08:15:30-05, 2026-11-20T13:15:30Z",
        "2026-11-20T08:15:30, 2026-11-20T08:15:30Z",
        "2026-11-20 08:15:30, 2026-11-20T08:15:30Z",
        "2026-11-20 08:15:30+02:00, 2026-11-20T06:15:30Z",
        "2026-11-20, 2026-11-20T00:00:00Z",
        "2024-02-29, 2024-02-29T00:00:00Z",
        "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59.5Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "+12026-11-20T08:15:30Z, +12026-11-20T08:15:30Z",
    })
    void readsIsoTimesInUtcUnlessTheyHaveAZone(String text, Instant time) {
        assertThat(TimeFormat.named("iso", ZoneOffset.UTC).parse(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-11",
                "20261120",
                "2026-1-2",
                "2026-11-20T",
                "2026-11-20 ",
                "2026-11-20T8:15",
                "2026-11-20T08",
                "2026-11-20T08:15:60Z",
                "2026-11-20T24:01:00Z",
                "2026-11-20T08:15:30Z ",
                " 2026-11-20T08:15:30Z",
                "2026-11-20  08:15:30",
                "2026-11-20Z",
                "2026-11-20T08:15:30+1",
                "2026-11-20T08:15:30+19:00",
                "2026-11-20T08:15:30ZZ",
                "2026-11-20T08:15:30+0100+01",
                "2026-11-20T08:15:30 Z",
                "2026-11-20T08:15:30[Europe/Berlin]",
                "2026-13-01",
                "2026-11-31",
                "2026-02-29T08:15:30Z",
                "1700000000"
            })
    void refusesOtherTextsAsIsoTimes(String text) {
        assertThat(TimeFormat.ISO.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1970-01-01T00:00:00Z",
        "1700000000, 2023-11-14T22:13:20Z",
        "1700000000.5, 2023-11-14T22:13:20.5Z",
        "1700000000.123456789987, 2023-11-14T22:13:20.123456789Z",
        "0, 1970-01-01T00:00:00Z",
        "4102444799.999, 2099-12-31T23:59:59.999Z",
    })
    void readsSecondsSinceTheEpochWithOrWithoutAFraction(String text, Instant time) {
        assertThat(TimeFormat.named("epoch", ZoneOffset.UTC).parse(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "+1", "1.", ".5", "1e9", "1,5", " 1", "0x1", "1.5.5", "12345678901234567"})
    void refusesOtherTextsAsSeconds(String text) {
        assertThat(TimeFormat.named("epoch", ZoneOffset.UTC).parse(text)).isEmpty();
    }

    @Test
    void refusesNumbersOutside1970To2100() {
        for (String text : new String[] {"-1", "-0.5", "4102444800", "1700000000123", "9".repeat(16)}) {
            assertThat(read("epoch", text)).isEmpty();
        }
        for (String text : new String[] {"-1", "4102444800000", "1700000000123456", "9".repeat(16)}) {
            assertThat(read("epoch-millis", text)).isEmpty();
        }
        assertThat(read("iso", "1969-07-20T20:17:40Z")).isPresent();
        assertThat(read("dd/MM/yyyy", "20/07/2169")).isPresent();
    }

    private static Optional<Instant> read(String format, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Optional<Instant> time = TimeFormat.named(format, ZoneOffset.UTC).parse(text);
        assertThat(TimeFormat.named(format, ZoneOffset.UTC).parse(bytes, 0, bytes.length))
                .isEqualTo(time);
        return time;
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-MM-dd HH:mm:ss z", "yyyy-MM-dd HH:mm:ss zzzz", "yyyy-MM-dd HH:mm:ss v"})
    void acceptsOnlyUtcAndGmtAsNamesOfZones(String pattern) {
        Instant time = Instant.parse("2026-07-20T08:15:30Z");

        assertThat(read(pattern, "2026-07-20 08:15:30 UTC")).contains(time);
        assertThat(read(pattern, "2026-07-20 08:15:30 GMT")).contains(time);
        for (String zone : new String[] {"BST", "IST", "EST", "CET", "GMT+1", "Z", ""}) {
            assertThat(read(pattern, "2026-07-20 08:15:30 " + zone)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1700000000123, 2023-11-14T22:13:20.123Z",
        "4102444799999, 2099-12-31T23:59:59.999Z",
        "0, 1970-01-01T00:00:00Z"
    })
    void readsMillisecondsSinceTheEpoch(String text, Instant time) {
        assertThat(TimeFormat.named("epoch-millis", ZoneOffset.UTC).parse(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1.5", "1e3", "+1", "12345678901234567", "1 "})
    void refusesOtherTextsAsMilliseconds(String text) {
        assertThat(TimeFormat.named("epoch-millis", ZoneOffset.UTC).parse(text)).isEmpty();
    }

    @Test
    void refusesAPatternWithTwelveHoursAndNoHalfOfTheDay() {
        assertThatThrownBy(() -> TimeFormat.named("yyyy-MM-dd hh:mm", ZoneOffset.UTC))
                .hasMessageContaining("--time-format takes");
        assertThat(TimeFormat.named("yyyy-MM-dd hh:mm a", ZoneOffset.UTC).parse("2026-11-20 08:15 PM"))
                .contains(Instant.parse("2026-11-20T20:15:00Z"));
    }

    @Test
    void readsTheTimesOfTheCommonLogFormat() {
        TimeFormat clf = TimeFormat.named("clf", ZoneOffset.UTC);
        assertThat(clf.parse("10/Oct/2000:13:55:36 -0700")).contains(Instant.parse("2000-10-10T20:55:36Z"));
        assertThat(clf.parse("29/Feb/2024:00:00:00 +0000")).contains(Instant.parse("2024-02-29T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10/Okt/2000:13:55:36 -0700",
                "10/10/2000:13:55:36 -0700",
                "32/Oct/2000:13:55:36 -0700",
                "31/Feb/2000:13:55:36 -0700",
                "10/Oct/2000:24:00:00 -0700",
                "10/Oct/2000:13:55:36",
                "[10/Oct/2000:13:55:36 -0700]"
            })
    void refusesOtherTextsAsTimesOfTheCommonLogFormat(String text) {
        assertThat(TimeFormat.named("clf", ZoneOffset.UTC).parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dd.MM.yyyy HH:mm:ss, 20.11.2026 08:15:30, 2026-11-20T08:15:30Z",
        "dd.MM.uuuu HH:mm, 20.11.2026 08:15, 2026-11-20T08:15:00Z",
        "yyyyMMdd, 20261120, 2026-11-20T00:00:00Z",
        "yyyy-MM-dd HH, 2026-11-20 08, 2026-11-20T08:00:00Z",
        "yyyyMMddHHmmssSSS, 20261120081530123, 2026-11-20T08:15:30.123Z",
        "MMM d yyyy h:mm a, Nov 20 2026 8:15 PM, 2026-11-20T20:15:00Z",
        "'''on'' yyyy-MM-dd HH:mm:ss XXX', 'on 2026-11-20 08:15:30 +01:00', 2026-11-20T07:15:30Z",
        "yyyy-MM-dd HH:mm VV, 2026-11-20 08:15 Europe/Berlin, 2026-11-20T07:15:00Z",
        "yyyy-DDD, 2026-324, 2026-11-20T00:00:00Z",
        "dd/MM/yy HH:mm:ss, 20/11/26 08:15:30, 2026-11-20T08:15:30Z",
    })
    void readsAnyPattern(String pattern, String text, Instant time) {
        assertThat(TimeFormat.named(pattern, ZoneOffset.UTC).parse(text)).contains(time);
    }

    @Test
    void readsAPatternBeyondAsciiFromBytesInUtf8() {
        byte[] date = "2026年11月20日".getBytes(StandardCharsets.UTF_8);

        assertThat(TimeFormat.named("yyyy'年'MM'月'dd'日'", ZoneOffset.UTC).parse(date, 0, date.length))
                .contains(Instant.parse("2026-11-20T00:00:00Z"));
    }

    @Test
    void refusesTextsThatDoNotMatchThePattern() {
        TimeFormat german = TimeFormat.named("dd.MM.yyyy HH:mm:ss", ZoneOffset.UTC);
        assertThat(german.parse("20.11.2026")).isEmpty();
        assertThat(german.parse("2026-11-20 08:15:30")).isEmpty();
        assertThat(german.parse("20.11.2026 08:15:30 ")).isEmpty();
        assertThat(german.parse("31.02.2026 08:15:30")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HH:mm", "yyyy", "yyyy-MM", "bogus", "isO", "dd.MM.yyyy {HH}", "'"})
    void refusesAPatternThatDoesNotDetermineATime(String pattern) {
        assertThatThrownBy(() -> TimeFormat.named(pattern, ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "--time-format takes iso, epoch, epoch-millis, epoch-micros, epoch-nanos, clf or a pattern such as "
                                + "'dd.MM.yyyy HH:mm:ss': '" + pattern + "'");
    }

    @Test
    void readsBackEveryInstantThatIsoWrites() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            Instant time = Instant.ofEpochSecond(random.nextLong(-62_000_000_000L, 253_402_300_800L), random.nextInt());
            assertThat(TimeFormat.ISO.parse(time.toString())).contains(time);
        }
    }
}
