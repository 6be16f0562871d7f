package topplays.chart;

import java.time.LocalDateTime;
import java.time.ZoneId;
import topplays.rule.CalendarUnit;
import topplays.rule.Period;
import topplays.rule.PeriodNames;

/** The order of a calendar's periods. An hour that the zone leaves out in spring is not a period. */
public final class ChartPeriods {
    private final Period.Calendar kind;
    private final PeriodNames names;
    private final ZoneId zone;

    public ChartPeriods(Period.Calendar kind, ZoneId zone) {
        this.kind = kind;
        this.names = new PeriodNames(kind);
        this.zone = zone;
    }

    /** The local time at which the period of that name begins. */
    public LocalDateTime start(String name) {
        return names.parse(name);
    }

    /** The name of the period that begins at a local time. */
    public String name(LocalDateTime start) {
        return names.nameOf(start);
    }

    /** The start of the period after the one that begins at a local time. */
    public LocalDateTime after(LocalDateTime start) {
        LocalDateTime next = names.endOf(start);
        while (isLeftOut(next)) {
            next = names.endOf(next);
        }
        return next;
    }

    /** The start of the period before the one that begins at a local time. */
    public LocalDateTime before(LocalDateTime start) {
        LocalDateTime previous = names.startOf(start.minusNanos(1));
        while (isLeftOut(previous)) {
            previous = names.startOf(previous.minusNanos(1));
        }
        return previous;
    }

    private boolean isLeftOut(LocalDateTime start) {
        return kind.unit() == CalendarUnit.HOUR
                && hasNoOffset(start)
                && hasNoOffset(names.endOf(start).minusNanos(1));
    }

    private boolean hasNoOffset(LocalDateTime time) {
        return zone.getRules().getValidOffsets(time).isEmpty();
    }
}
