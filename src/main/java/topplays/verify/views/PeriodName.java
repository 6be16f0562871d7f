package topplays.verify.views;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import topplays.rule.Period;

/** Names a period of the calendar by the date and hour with which it begins. */
final class PeriodName {
    /** Earlier and later times are in the first or last period of these years, because they may have no local date. */
    private static final Instant FIRST = Instant.parse("-999999998-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("+999999998-12-31T23:59:59Z");

    private PeriodName() {}

    static LocalDateTime of(Instant time, Period.Calendar calendar, ZoneId zone) {
        Instant known = time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
        ZonedDateTime local = ZonedDateTime.ofInstant(known, zone);
        LocalDateTime day = local.toLocalDate().atStartOfDay();
        return switch (calendar.unit()) {
            case HOUR -> local.toLocalDateTime().truncatedTo(ChronoUnit.HOURS);
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(calendar.firstDay()));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }
}
