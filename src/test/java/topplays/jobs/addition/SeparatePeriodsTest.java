package topplays.jobs.addition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topplays.model.ViewTotals;
import topplays.rule.Period;

class SeparatePeriodsTest {
    @ParameterizedTest
    @CsvSource({
        "day, UTC, 2026-11-20T23:59:59.999Z, 2026-11-21T00:00:00Z, true",
        "day, UTC, 2026-11-20T00:00:00Z, 2026-11-20T23:59:59Z, false",
        "day, Europe/Berlin, 2026-11-20T22:59:59Z, 2026-11-20T23:00:00Z, true",
        "day, Europe/Berlin, 2026-11-20T23:30:00Z, 2026-11-21T00:30:00Z, false",
        "hour, Asia/Kolkata, 2026-11-20T08:29:59Z, 2026-11-20T08:30:00Z, true",
        "week, UTC, 2026-11-22T23:59:59Z, 2026-11-23T00:00:00Z, true",
        "week:fri, UTC, 2026-11-22T23:59:59Z, 2026-11-23T00:00:00Z, false",
        "week:fri, UTC, 2026-11-19T23:59:59Z, 2026-11-20T00:00:00Z, true",
        "month, UTC, 2026-11-30T23:59:59Z, 2026-12-01T00:00:00Z, true",
        "month, UTC, 2026-11-01T00:00:00Z, 2026-11-30T00:00:00Z, false"
    })
    void periodsOfTheCalendarAreSeparateIfNoneIsShared(
            String period, String zone, Instant last, Instant first, boolean separate) {
        assertThat(areSeparate(period, zone, last, first)).isEqualTo(separate);
    }

    @ParameterizedTest
    @CsvSource({
        "30s, 2026-11-20T10:01:00Z, 2026-11-20T10:01:29.999999999Z, false",
        "30s, 2026-11-20T10:01:00Z, 2026-11-20T10:01:30Z, true",
        "30s, 2026-11-20T10:01:00.5Z, 2026-11-20T10:01:30.4Z, false",
        "24h, 2026-11-20T23:59:59Z, 2026-11-21T00:00:00Z, false",
        "24h, 2026-11-20T00:00:00Z, 2026-11-21T00:00:00Z, true"
    })
    void periodsOfADurationAreSeparateIfItLiesBetweenTheCounts(
            String period, Instant last, Instant first, boolean separate) {
        assertThat(areSeparate(period, "UTC", last, first)).isEqualTo(separate);
    }

    @Test
    void bothHoursOfOneNameInAutumnAreOne() {
        Instant summer = Instant.parse("2026-10-25T00:59:59Z");
        Instant winter = Instant.parse("2026-10-25T01:00:00Z");

        assertThat(areSeparate("hour", "Europe/Berlin", summer, winter)).isFalse();
        assertThat(areSeparate("hour", "UTC", summer, winter)).isTrue();
    }

    @Test
    void aDayThatComesBackAfterMidnightIsSeenInsideASpan() {
        // in St. John's, on 2010-11-07 at 00:01, clocks were set back to 23:01 of the day before
        String zone = "America/St_Johns";
        Instant change = Instant.parse("2010-11-07T02:31:00Z");
        Instant again = change.plusSeconds(59 * 60);

        assertThat(areSeparate("day", zone, again.minusSeconds(1), again)).isTrue();
        ViewTotals.Span overTheChange = new ViewTotals.Span(change.minusSeconds(30), again.minusSeconds(1));
        assertThat(periods("day", zone).areSeparate(overTheChange, new ViewTotals.Span(again, again)))
                .isFalse();
        ViewTotals.Span before = new ViewTotals.Span(change.minusSeconds(3_600), change.minusSeconds(3_600));
        assertThat(periods("day", zone).areSeparate(before, new ViewTotals.Span(change.minusSeconds(30), again)))
                .isFalse();
        assertThat(periods("day", zone)
                        .areSeparate(before, new ViewTotals.Span(change.minusSeconds(30), change.minusSeconds(1))))
                .isTrue();
    }

    private static boolean areSeparate(String period, String zone, Instant last, Instant first) {
        return periods(period, zone).areSeparate(new ViewTotals.Span(last, last), new ViewTotals.Span(first, first));
    }

    private static SeparatePeriods periods(String period, String zone) {
        return new SeparatePeriods(Period.parse(period), ZoneId.of(zone));
    }
}
