package topplays.rule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import topplays.model.DurationText;

/** A period of the calendar or, for {@code --once-per} only, a duration that begins with a view. */
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

        /** Parses {@code hour}, {@code day}, {@code week}, {@code week:fri}, {@code month} or {@code year}. */
        public static Optional<Calendar> parse(String text) {
            for (CalendarUnit unit : CalendarUnit.values()) {
                if (unit.toString().equals(text)) {
                    return Optional.of(new Calendar(unit, DayOfWeek.MONDAY));
                }
            }
            return Arrays.stream(DayOfWeek.values())
                    .filter(day -> text.equals(CalendarUnit.WEEK + ":" + shortName(day)))
                    .map(day -> new Calendar(CalendarUnit.WEEK, day))
                    .findFirst();
        }
    }

    /** A duration. Its text has no unit above hours, because {@code 1d} looks like the day of the calendar. */
    record Length(Duration duration) implements Period {
        @Override
        public String toString() {
            return DurationText.upToHours(duration);
        }
    }

    /** Parses a period of the {@linkplain Calendar#parse calendar} below a year, or a duration such as {@code 30m}. */
    static Period parse(String text) {
        Optional<Calendar> calendar = Calendar.parse(text).filter(period -> period.unit() != CalendarUnit.YEAR);
        if (calendar.isPresent()) {
            return calendar.get();
        }
        try {
            return new Length(DurationText.parse(text));
        } catch (IllegalArgumentException e) {
            throw InvalidOptionException.of(
                            "once-per",
                            "--once-per takes hour, day, week, week:fri, month, or a duration such as 30s, 15m or 24h: '"
                                    + text + "'")
                    .because(e);
        }
    }

    private static String shortName(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
