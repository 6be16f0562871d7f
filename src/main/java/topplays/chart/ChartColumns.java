package topplays.chart;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import topplays.model.RunSummary;
import topplays.rule.KeyColumns;
import topplays.rule.Period;

/**
 * The key columns of the charts with a summary.
 *
 * @param period the kind of the periods in the first column, if there is one
 * @param groups the names of the fields in the columns after it
 * @param zone the zone of the periods and of the times of views
 */
public record ChartColumns(Optional<Period.Calendar> period, List<String> groups, ZoneId zone) {
    private static final String ZONE = "zone";

    public ChartColumns {
        groups = List.copyOf(groups);
    }

    /** The columns that a summary names. Throws {@link IllegalArgumentException} if its settings are invalid. */
    public static ChartColumns of(RunSummary summary) {
        List<String> columns = summary.keyColumns();
        Object kind = summary.settings().get(KeyColumns.PERIOD);
        boolean hasPeriod = kind != null && !columns.isEmpty() && columns.get(0).equals(KeyColumns.PERIOD);
        return new ChartColumns(
                hasPeriod ? Optional.of(period(kind.toString())) : Optional.empty(),
                hasPeriod ? columns.subList(1, columns.size()) : columns,
                zone(summary.settings().get(ZONE)));
    }

    private static Period.Calendar period(String kind) {
        return Period.Calendar.parse(kind)
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of period '" + kind + "'"));
    }

    private static ZoneId zone(Object zone) {
        return zone == null ? ZoneOffset.UTC : ZoneId.of(zone.toString());
    }

    /** Whether there is only one chart, of all plays. */
    public boolean isEmpty() {
        return period.isEmpty() && groups.isEmpty();
    }

    /** The number of columns. */
    public int count() {
        return groups.size() + (period.isPresent() ? 1 : 0);
    }
}
