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

    /** Whether everything agrees: each class of lines and views, each video, and the sums in the summary. */
    public boolean isExact() {
        PlayTotal total = new PlayTotal(summary.videos(), summary.plays());
        return comparison.numbers().isEmpty()
                && comparison.found().equals(total)
                && logs.orElse(stated()).equals(stated());
    }

    /** Whether the viewers of each video were compared too. */
    public boolean comparesViewers() {
        return logs.isPresent() && summary.hasViewers();
    }

    private LogTotals stated() {
        return new LogTotals(summary.lines(), summary.views());
    }
}
