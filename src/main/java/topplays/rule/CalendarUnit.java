package topplays.rule;

import topplays.model.EnumNames;

/** The calendar's periods. */
public enum CalendarUnit {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    @Override
    public String toString() {
        return EnumNames.of(this);
    }
}
