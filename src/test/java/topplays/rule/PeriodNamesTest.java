package topplays.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodNamesTest {
    @ParameterizedTest
    @CsvSource({
        "hour, 2026-11-20T08",
        "day, 2026-11-20",
        "week, 2026-11-16",
        "week:fri, 2026-11-20",
        "week:sat, 2026-11-14",
        "month, 2026-11",
        "year, 2026"
    })
    void aPeriodIsNamedByItsFirstDayOrHour(String kind, String name) {
        assertThat(names(kind).nameOf(LocalDateTime.parse("2026-11-20T08:59:59.9")))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hour", "day", "week", "week:wed", "month", "year"})
    void aNameIsReadBackAsTheStartOfItsPeriod(String kind) {
        Random random = new Random(kind.hashCode());
        for (int i = 0; i < 1_000; i++) {
            LocalDateTime time = LocalDateTime.parse("0000-01-10T00:00").plusHours(random.nextInt(24 * 3_652_000));
            PeriodNames names = names(kind);

            assertThat(names.parse(names.nameOf(time)))
                    .isEqualTo(names.startOf(time))
                    .isBeforeOrEqualTo(time);
            assertThat(names.endOf(time)).isAfter(time).isEqualTo(names.startOf(names.endOf(time)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2026-11",
        "day, 2026-02-30",
        "month, 2026-11-20",
        "week, 2026-11-20",
        "year, 12026",
        "hour, 2026-11-20T8",
        "hour, T8",
        "hour, 2026-11-20T24"
    })
    void anythingElseIsNotAName(String kind, String text) {
        assertThatThrownBy(() -> names(kind).parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void aPeriodOutsideTheYears0000To9999HasNoName() {
        assertThatThrownBy(() -> names("day").nameOf(LocalDateTime.parse("+10000-01-01T00:00")))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> names("week").nameOf(LocalDateTime.parse("0000-01-01T00:00")))
                .isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hour", "day", "week", "week:fri", "month", "year"})
    void timesHaveOneNameIfTheyHaveOneNumber(String kind) {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        CalendarPeriods numbers = new CalendarPeriods(calendar(kind), zone);
        Instant change = Instant.parse("2026-10-25T01:00:00Z");
        for (int minutes = -40 * 1440; minutes < 40 * 1440; minutes += 30) {
            Instant time = change.plusSeconds(60L * minutes);
            Instant next = time.plusSeconds(1_800);

            assertThat(name(kind, time, zone).equals(name(kind, next, zone)))
                    .as("%s %s", kind, time)
                    .isEqualTo(numbers.numberOf(time.getEpochSecond()) == numbers.numberOf(next.getEpochSecond()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hour, week:fri, true",
        "day, month, true",
        "month, year, true",
        "week, week, true",
        "week, week:fri, false",
        "week, month, false",
        "day, hour, false",
        "year, month, false"
    })
    void aPeriodIsWithinACoarserOneUnlessItIsAWeek(String inner, String outer, boolean isWithin) {
        assertThat(PeriodNames.isWithin(calendar(inner), calendar(outer))).isEqualTo(isWithin);
    }

    private static String name(String kind, Instant time, ZoneId zone) {
        return names(kind).nameOf(LocalDateTime.ofInstant(time, zone));
    }

    private static PeriodNames names(String kind) {
        return new PeriodNames(calendar(kind));
    }

    private static Period.Calendar calendar(String kind) {
        return Period.Calendar.parse(kind).orElseThrow();
    }
}
