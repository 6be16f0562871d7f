package topplays.jobs.views;

import java.util.Optional;
import topplays.rule.KeyColumns;
import topplays.rule.Period;
import topplays.rule.PeriodNames;
import topplays.rule.PlayRule;

/**
 * What follows the video and the viewer in the {@linkplain ViewKey key} of a view that has a viewer: what orders the views of one
 * viewer and, if counts have key columns, the columns of the view.
 *
 * @param keyColumns the number of columns
 */
record ViewLayout(Order order, int keyColumns, boolean hasAmount) {
    private static final int TIME_BYTES = Long.BYTES + Integer.BYTES;

    /** What orders the views of a viewer. */
    enum Order {
        /** Each view is a play, or only the number of views matters. */
        NONE(0, 0),
        /** The number of the period. Which view of the period is the play does not matter. */
        PERIOD(Long.BYTES, 0),
        /** The time. */
        TIME(0, TIME_BYTES),
        /** The period first, because the calendar may go back while time goes on. */
        PERIOD_AND_TIME(Long.BYTES, TIME_BYTES);

        private final int periodBytes;
        private final int timeBytes;

        Order(int periodBytes, int timeBytes) {
            this.periodBytes = periodBytes;
            this.timeBytes = timeBytes;
        }

        boolean hasPeriod() {
            return periodBytes > 0;
        }

        boolean hasTime() {
            return timeBytes > 0;
        }

        int periodBytes() {
            return periodBytes;
        }

        int bytes() {
            return periodBytes + timeBytes;
        }
    }

    static ViewLayout of(PlayRule rule, KeyColumns keys) {
        boolean hasAmount = rule.oncePer().isPresent() && rule.amount().isPresent();
        return new ViewLayout(orderOf(rule, keys), keys.names().size(), hasAmount);
    }

    private static Order orderOf(PlayRule rule, KeyColumns keys) {
        Optional<Period> period = rule.oncePer();
        if (period.isEmpty()) {
            return Order.NONE;
        }
        if (!(period.get() instanceof Period.Calendar calendar)) {
            return Order.TIME;
        }
        return rule.usesOrder() || !haveOneRow(calendar, keys) ? Order.PERIOD_AND_TIME : Order.PERIOD;
    }

    /** Whether all views of a video in one period of the rule belong to one row of counts. */
    private static boolean haveOneRow(Period.Calendar period, KeyColumns keys) {
        return keys.groups().isEmpty()
                && (keys.period().isEmpty()
                        || PeriodNames.isWithin(period, keys.period().get()));
    }
}
