package topplays.verify;

import topplays.model.LineCounts;
import topplays.model.ViewTotals;

/**
 * The totals of logs that were counted again.
 *
 * @param views the views that are not plays
 */
public record LogTotals(LineCounts lines, ViewTotals views) {}
