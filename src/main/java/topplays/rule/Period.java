package topplays.rule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import topplays.model.DurationText;

/** The period of {@code --once-per}: one of the calendar, or a duration that begins with a view. */
public sealed interface Period {

    /**
     * A period of the calendar.
     *
     * @param firstDay the first day of a {@link CalendarUnit#WEEK}; without meaning for other units
     */
    record Calendar(CalendarUnit unit, DayOfWeek firstDay) implements Period {
        @Override
        public String toString() {
            return firstDay == DayOfWeek.MONDAY ? unit.toString() : unit + ":" + shortName(firstDay);
        }
    }

    /** A duration. */
    record Length(Duration duration) implements Period {
        @Override
        public String toString() {
            return DurationText.of(duration);
        }
    }

    /** Parses {@code hour}, {@code day}, {@code week}, {@code week:fri}, {@code month} or a duration such as {@code 30m}. */
    static Period parse(String text) {
        Optional<CalendarUnit> unit = Arrays.stream(CalendarUnit.values())
                .filter(each -> each.toString().equals(text))
                .findFirst();
        if (unit.isPresent()) {
            return new Calendar(unit.get(), DayOfWeek.MONDAY);
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (text.equals(CalendarUnit.WEEK + ":" + shortName(day))) {
                return new Calendar(CalendarUnit.WEEK, day);
            }
        }
        try {
            return new Length(DurationText.parse(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--once-per takes hour, day, week, week:fri, month, or a duration such as 30s, 15m or 24h: '" + text
                            + "'",
                    e);
        }
    }

    private static String shortName(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
