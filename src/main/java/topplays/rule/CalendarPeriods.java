package topplays.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Numbers the periods of a calendar in a time zone: times of one period have one number, and a later period has a higher one.
 *
 * <p>A day is one day if it has 23 or 25 hours, and two hours of one name, when clocks are set back, are one hour. Times
 * before the year -999,999,998 or after 999,999,998 may have no local date in {@code java.time}; they are in the first or
 * last period of these years. Not thread-safe.
 */
public final class CalendarPeriods {
    private static final int HOUR_SECONDS = 3_600;
    private static final int DAY_SECONDS = 86_400;
    private static final int WEEK_DAYS = 7;
    private static final int MONTHS = 12;
    /** The days from the Monday before 1970-01-01, a Thursday, to that day. */
    private static final int MONDAY_TO_EPOCH = 3;

    private static final long FIRST_SECOND =
            Instant.parse("-999999998-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("+999999998-12-31T23:59:59Z").getEpochSecond();

    private final Period.Calendar period;
    private final ZoneRules rules;

    private long offsetFrom = 1;
    private long offsetUntil;
    private int offset;

    public CalendarPeriods(Period.Calendar period, ZoneId zone) {
        this.period = period;
        rules = zone.getRules();
    }

    /** The number of the period of a time, in seconds from the epoch. */
    public long numberOf(long epochSecond) {
        long known = Math.max(FIRST_SECOND, Math.min(epochSecond, LAST_SECOND));
        long local = known + offsetAt(known);
        long day = Math.floorDiv(local, DAY_SECONDS);
        return switch (period.unit()) {
            case HOUR -> Math.floorDiv(local, HOUR_SECONDS);
            case DAY -> day;
            case WEEK ->
                Math.floorDiv(day + MONDAY_TO_EPOCH - (period.firstDay().getValue() - 1), WEEK_DAYS);
            case MONTH -> monthOf(LocalDate.ofEpochDay(day));
            case YEAR -> LocalDate.ofEpochDay(day).getYear();
        };
    }

    private static long monthOf(LocalDate day) {
        return (long) MONTHS * day.getYear() + day.getMonthValue();
    }

    /** Remembers the time between two changes of the clock, because looking them up is slow. */
    private int offsetAt(long epochSecond) {
        if (epochSecond < offsetFrom || epochSecond >= offsetUntil) {
            Instant time = Instant.ofEpochSecond(epochSecond);
            ZoneOffsetTransition next = rules.nextTransition(time);
            ZoneOffsetTransition last = rules.previousTransition(time.plusSeconds(1));
            offsetFrom = last == null ? Long.MIN_VALUE : last.toEpochSecond();
            offsetUntil = next == null ? Long.MAX_VALUE : next.toEpochSecond();
            offset = rules.getOffset(time).getTotalSeconds();
        }
        return offset;
    }
}
