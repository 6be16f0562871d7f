package topplays.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlayCounterTest {
    /** IAB Podcast Measurement 2.3: Monday 22:00, Tuesday 03:00, Tuesday 22:15, Wednesday 23:15. */
    private static final String[] IAB = {
        "2026-11-16T22:00:00Z", "2026-11-17T03:00:00Z", "2026-11-17T22:15:00Z", "2026-11-18T23:15:00Z"
    };

    @Test
    void countsTheExampleOfTheIab() {
        assertThat(counted(rule("day", false, 1), IAB).plays()).isEqualTo(3);
        assertThat(counted(rule("24h", false, 1), IAB).plays()).isEqualTo(3);
        assertThat(counted(rule("24h", true, 1), IAB).plays()).isEqualTo(2);
    }

    @Test
    void countsADoubleClickAsCounterDoes() {
        PlayRule doubleClick = rule("30s", true, 1);
        assertThat(counted(doubleClick, "2026-11-20T10:01:00Z", "2026-11-20T10:01:29Z")
                        .plays())
                .isEqualTo(1);
        assertThat(counted(doubleClick, "2026-11-20T10:01:00Z", "2026-11-20T10:01:35Z")
                        .plays())
                .isEqualTo(2);
    }

    @Test
    void aDurationHoldsTheViewsBeforeItsEnd() {
        assertThat(counted(rule("30s", false, 1), "2026-11-20T10:00:00.5Z", "2026-11-20T10:00:30.499999999Z")
                        .plays())
                .isEqualTo(1);
        assertThat(counted(rule("30s", false, 1), "2026-11-20T10:00:00.5Z", "2026-11-20T10:00:30.5Z")
                        .plays())
                .isEqualTo(2);
    }

    @Test
    void countsUpToTheMostPlaysOfAPeriod() {
        String[] fourOfADayAndOne = {
            "2026-11-20T10:00:00Z",
            "2026-11-20T10:00:00Z",
            "2026-11-20T11:00:00Z",
            "2026-11-20T12:00:00Z",
            "2026-11-21T00:00:00Z"
        };
        PlayCounter counter = counted(rule("day", false, 3), fourOfADayAndOne);
        assertThat(counter.plays()).isEqualTo(4);
        assertThat(counter.repeats()).isEqualTo(1);
    }

    @Test
    void addsAmountsExactlyUntilTheyReachTheMinimum() {
        PlayRule rule = withMinimum(rule("day", false, 1), "0.3");
        PlayCounter counter = new PlayCounter(rule);
        counter.begin();
        add(counter, "2026-11-20T10:00:00Z", "0.1");
        add(counter, "2026-11-20T10:00:01Z", "0.2");
        add(counter, "2026-11-20T10:00:02Z", "0.1");
        add(counter, "2026-11-21T10:00:00Z", "0.2");
        add(counter, "2026-11-21T10:00:00Z", "0.0999999999999999999");
        assertThat(counter.plays()).isEqualTo(1);
        assertThat(counter.repeats()).isEqualTo(2);
        assertThat(counter.tooShort()).isEqualTo(2);
    }

    @Test
    void beginsAgainWithAnotherViewer() {
        PlayCounter counter = counted(rule("day", false, 1), IAB);
        counter.begin();
        add(counter, IAB[3], "0");
        assertThat(counter.plays()).isEqualTo(1);
        assertThat(counter.repeats()).isZero();
    }

    @Test
    void refusesRulesThatContradictThemselves() {
        assertThatThrownBy(() -> rule("day", true, 1))
                .hasMessage("--sliding needs --once-per with a duration, such as 30s");
        assertThatThrownBy(() -> withMinimum(rule("day", false, 2), "1"))
                .hasMessage("--at-most cannot be used with --amount");
        assertThatThrownBy(() -> new MinimumAmount("bytes", BigDecimal.ZERO))
                .hasMessage("--min-amount takes a number above 0: 0");
    }

    @Test
    void namesThePeriodsOfTheCalendar() {
        assertThat(Stream.of("hour", "day", "week", "week:fri", "month", "30s", "24h")
                        .map(name -> Period.parse(name).toString()))
                .containsExactly("hour", "day", "week", "week:fri", "month", "30s", "24h");
        assertThatThrownBy(() -> Period.parse("year"))
                .hasMessageStartingWith("--once-per takes hour, day, week, week:fri, month, or a duration");
    }

    @Test
    void aDayIsOneDayWhateverTheClockDoes() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        CalendarPeriods days = new CalendarPeriods((Period.Calendar) Period.parse("day"), berlin);
        // clocks are set back on 2026-10-25: this day has 25 hours
        assertThat(number(days, "2026-10-24T22:00:00Z")).isEqualTo(number(days, "2026-10-25T22:59:59Z"));
        assertThat(number(days, "2026-10-25T23:00:00Z")).isEqualTo(number(days, "2026-10-24T22:00:00Z") + 1);
        CalendarPeriods hours = new CalendarPeriods((Period.Calendar) Period.parse("hour"), berlin);
        // 02:30 in summer time, and 02:30 again
        assertThat(number(hours, "2026-10-25T00:30:00Z")).isEqualTo(number(hours, "2026-10-25T01:30:00Z"));
        assertThat(number(hours, "2026-10-25T02:00:00Z")).isEqualTo(number(hours, "2026-10-25T01:59:59Z") + 1);
    }

    @Test
    void aWeekBeginsOnMondayOrOnTheDayNamed() {
        CalendarPeriods weeks = new CalendarPeriods((Period.Calendar) Period.parse("week"), ZoneOffset.UTC);
        assertThat(number(weeks, "2026-11-22T23:59:59Z")).isEqualTo(number(weeks, "2026-11-16T00:00:00Z"));
        assertThat(number(weeks, "2026-11-23T00:00:00Z")).isEqualTo(number(weeks, "2026-11-22T23:59:59Z") + 1);
        CalendarPeriods charts = new CalendarPeriods((Period.Calendar) Period.parse("week:fri"), ZoneOffset.UTC);
        assertThat(number(charts, "2026-11-26T23:59:59Z")).isEqualTo(number(charts, "2026-11-20T00:00:00Z"));
        assertThat(number(charts, "2026-11-27T00:00:00Z")).isEqualTo(number(charts, "2026-11-20T00:00:00Z") + 1);
        assertThat(number(charts, "1969-12-26T00:00:00Z")).isEqualTo(number(charts, "1970-01-01T23:00:00Z"));
    }

    private static long number(CalendarPeriods periods, String time) {
        return periods.numberOf(Instant.parse(time).getEpochSecond());
    }

    private static PlayCounter counted(PlayRule rule, String... times) {
        PlayCounter counter = new PlayCounter(rule);
        counter.begin();
        for (String time : times) {
            add(counter, time, "0");
        }
        return counter;
    }

    private static void add(PlayCounter counter, String time, String amount) {
        Instant at = Instant.parse(time);
        counter.add(at.getEpochSecond(), at.getNano(), new BigDecimal(amount), 1);
    }

    private static PlayRule rule(String period, boolean sliding, int atMost) {
        return new PlayRule(
                Optional.of(Period.parse(period)),
                sliding,
                atMost,
                Optional.empty(),
                ViewerChoice.DEFAULT,
                false,
                ZoneOffset.UTC);
    }

    private static PlayRule withMinimum(PlayRule rule, String minimum) {
        return new PlayRule(
                rule.oncePer(),
                rule.sliding(),
                rule.atMost(),
                Optional.of(new MinimumAmount("amount", new BigDecimal(minimum))),
                rule.viewer(),
                false,
                rule.zone());
    }
}
