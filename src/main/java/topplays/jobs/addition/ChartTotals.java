package topplays.jobs.addition;

import java.util.OptionalLong;
import topplays.model.Withheld;

/**
 * What a job found in the counts of which it made charts.
 *
 * @param plays of all charts, also of the rows that are withheld
 * @param videos the number of rows of counts
 * @param charts as in {@link topplays.model.RunSummary}
 * @param audience as in {@link topplays.model.RunSummary}
 */
public record ChartTotals(long plays, long videos, OptionalLong charts, OptionalLong audience, Withheld withheld) {}
