package topplays.verify.rows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import topplays.rule.CalendarUnit;
import topplays.rule.Period;

/** Names a period of the calendar by the date and hour with which it begins. */
public final class PeriodName {
    private static final int LAST_YEAR = 9999;
    /** Earlier and later times are in the first or last period of these years, because they may have no local date. */
    private static final Instant FIRST = Instant.parse("-999999998-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("+999999998-12-31T23:59:59Z");

    private PeriodName() {}

    /** The local time at which the period of a time begins. */
    public static LocalDateTime startOf(Instant time, Period.Calendar calendar, ZoneId zone) {
        Instant known = time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
        return startOf(ZonedDateTime.ofInstant(known, zone).toLocalDateTime(), calendar);
    }

    private static LocalDateTime startOf(LocalDateTime local, Period.Calendar calendar) {
        LocalDateTime day = local.toLocalDate().atStartOfDay();
        return switch (calendar.unit()) {
            case HOUR -> local.truncatedTo(ChronoUnit.HOURS);
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(calendar.firstDay()));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The name of the period of a time in COUNTS; empty if the period does not begin in the years 0000 to 9999. */
    public static Optional<String> of(Instant time, Period.Calendar calendar, ZoneId zone) {
        LocalDateTime start = startOf(time, calendar, zone);
        return start.getYear() >= 0 && start.getYear() <= LAST_YEAR
                ? Optional.of(format(calendar.unit()).format(start))
                : Optional.empty();
    }

    private static DateTimeFormatter format(CalendarUnit unit) {
        String pattern =
                switch (unit) {
                    case HOUR -> "uuuu-MM-dd'T'HH";
                    case DAY, WEEK -> "uuuu-MM-dd";
                    case MONTH -> "uuuu-MM";
                    case YEAR -> "uuuu";
                };
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
}
