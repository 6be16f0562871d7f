package topplays.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * The names of the calendar's periods in COUNTS and TOP: {@code 2026-11-20T08} for an hour, {@code 2026-11-20} for a day or, by its
 * first day, a week, {@code 2026-11} and {@code 2026}. The order of the names' bytes is that of the periods, which are of the years 0000
 * to 9999.
 */
public final class PeriodNames {
    private static final int HOUR_DIGITS = 2;
    private static final int LAST_YEAR = 9999;

    private final Period.Calendar period;

    public PeriodNames(Period.Calendar period) {
        this.period = period;
    }

    /** Whether this local time is in a period that has a name. */
    static boolean hasName(LocalDateTime time) {
        return time.getYear() >= 0 && time.getYear() <= LAST_YEAR;
    }

    /**
     * The name of the period that holds a local time.
     *
     * @throws DateTimeException if the period begins before the year 0000 or after 9999
     */
    public String nameOf(LocalDateTime time) {
        LocalDateTime start = startOf(time);
        if (!hasName(start)) {
            throw new DateTimeException("not of the years 0000 to 9999: " + start);
        }
        return switch (period.unit()) {
            case HOUR -> String.format(Locale.ROOT, "%sT%02d", start.toLocalDate(), start.getHour());
            case DAY, WEEK -> start.toLocalDate().toString();
            case MONTH -> YearMonth.from(start).toString();
            case YEAR -> String.format(Locale.ROOT, "%04d", start.getYear());
        };
    }

    /** The local time at which the period begins that holds another. */
    public LocalDateTime startOf(LocalDateTime time) {
        LocalDate day = time.toLocalDate();
        return switch (period.unit()) {
            case HOUR -> day.atTime(time.getHour(), 0);
            case DAY -> day.atStartOfDay();
            case WEEK ->
                day.with(TemporalAdjusters.previousOrSame(period.firstDay())).atStartOfDay();
            case MONTH -> day.withDayOfMonth(1).atStartOfDay();
            case YEAR -> day.withDayOfYear(1).atStartOfDay();
        };
    }

    /** The local time at which the period after that of a local time begins. */
    public LocalDateTime endOf(LocalDateTime time) {
        LocalDateTime start = startOf(time);
        return switch (period.unit()) {
            case HOUR -> start.plusHours(1);
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case YEAR -> start.plusYears(1);
        };
    }

    /**
     * The local time at which the period of that name begins.
     *
     * @throws DateTimeException if it is not the name of such a period
     */
    public LocalDateTime parse(String name) {
        LocalDateTime start =
                switch (period.unit()) {
                    case HOUR -> parseHour(name);
                    case DAY, WEEK -> LocalDate.parse(name).atStartOfDay();
                    case MONTH -> YearMonth.parse(name).atDay(1).atStartOfDay();
                    case YEAR -> LocalDate.parse(name + "-01-01").atStartOfDay();
                };
        if (!nameOf(start).equals(name)) {
            throw new DateTimeException("not the name of a " + period + ": '" + name + "'");
        }
        return start;
    }

    private static LocalDateTime parseHour(String name) {
        int mark = name.length() - HOUR_DIGITS - 1;
        if (mark < 0) {
            throw new DateTimeException("not the name of an hour: '" + name + "'");
        }
        return LocalDate.parse(name.substring(0, mark)).atTime(LocalTime.parse(name.substring(mark + 1) + ":00"));
    }

    /** Whether each period of this kind is within one of the other kind, so that its counts can be added to that one's. */
    public static boolean isWithin(Period.Calendar inner, Period.Calendar outer) {
        if (inner.equals(outer)) {
            return true;
        }
        return switch (inner.unit()) {
            case HOUR -> true;
            case DAY -> outer.unit() != CalendarUnit.HOUR;
            case MONTH -> outer.unit() == CalendarUnit.YEAR;
            case WEEK, YEAR -> false;
        };
    }
}
