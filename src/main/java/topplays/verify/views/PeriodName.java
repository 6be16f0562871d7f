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
    private PeriodName() {}

    static LocalDateTime of(Instant time, Period.Calendar calendar, ZoneId zone) {
        ZonedDateTime local = ZonedDateTime.ofInstant(time, zone);
        LocalDateTime day = local.toLocalDate().atStartOfDay();
        return switch (calendar.unit()) {
            case HOUR -> local.toLocalDateTime().truncatedTo(ChronoUnit.HOURS);
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(calendar.firstDay()));
            case MONTH -> day.withDayOfMonth(1);
        };
    }
}
