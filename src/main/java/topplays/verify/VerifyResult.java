package topplays.verify;

import java.util.Optional;
import topplays.model.RunSummary;
import topplays.verify.sort.PlayTotal;

/**
 * The result of a check.
 *
 * @param summary the summary of COUNTS
 * @param logs the totals of the logs if they were counted again; empty if a simulator's truth was given instead of logs
 */
public record VerifyResult(RunSummary summary, Optional<LogTotals> logs, Comparison comparison) {

    /** Whether everything agrees: each class of lines and views, each row, and the sums in the summary. */
    public boolean isExact() {
        return comparison.numbers().isEmpty()
                && comparison.found().equals(total())
                && logs.orElse(stated()).equals(stated());
    }

    /** Whether the viewers of each row were compared too. */
    public boolean comparesViewers() {
        return logs.isPresent() && summary.hasViewers();
    }

    /** The totals of the summary. Without key columns, which is one chart, their charts are those found. */
    public PlayTotal total() {
        long charts = summary.charts().orElse(comparison.found().charts());
        return new PlayTotal(summary.videos(), charts, summary.plays());
    }

    private LogTotals stated() {
        return new LogTotals(summary.lines(), summary.views());
    }
}
