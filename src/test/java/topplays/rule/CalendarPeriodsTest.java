package topplays.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarPeriodsTest {
    /** A log may hold any time; {@code java.time} knows local dates of years with nine digits only. */
    @ParameterizedTest
    @ValueSource(strings = {"hour", "day", "week:fri", "month"})
    void anyInstantHasAPeriodInAnyZone(String period) {
        for (String zone : new String[] {"UTC", "+18:00", "-18:00", "America/New_York", "Europe/Berlin"}) {
            CalendarPeriods periods = new CalendarPeriods((Period.Calendar) Period.parse(period), ZoneId.of(zone));

            long first = periods.numberOf(Instant.MIN.getEpochSecond());
            long now = periods.numberOf(Instant.parse("2026-11-20T08:00:00Z").getEpochSecond());
            long last = periods.numberOf(Instant.MAX.getEpochSecond());

            assertThat(first).as(zone).isLessThan(now);
            assertThat(now).as(zone).isLessThan(last);
        }
    }
}
