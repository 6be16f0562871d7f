package topplays.verify;

import java.util.Optional;
import topplays.model.RunSummary;
import topplays.verify.sort.PlayTotal;

/**
 * The result of a check.
 *
 * @param summary the summary of COUNTS
 * @param logs the totals of the logs if they were counted again; empty if a simulator's truth was given instead of logs
 * @param audience the comparison of the charts' audiences, if they were counted again
 */
public record VerifyResult(
        RunSummary summary, Optional<LogTotals> logs, Comparison comparison, Optional<AudienceComparison> audience) {

    /** Whether everything agrees: each class of lines and views, each row, and the sums in the summary. */
    public boolean isExact() {
        return comparison.numbers().isEmpty()
                && comparison.found().equals(total())
                && logs.orElse(stated()).equals(stated())
                && (audience.isEmpty() || isExact(audience.get()));
    }

    private boolean isExact(AudienceComparison charts) {
        long stated = summary.audience().orElse(0);
        return charts.number() == 0 && charts.expected() == stated && charts.found() == stated;
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
