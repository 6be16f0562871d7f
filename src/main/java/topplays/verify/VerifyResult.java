package topplays.verify;

import java.util.Optional;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.verify.sort.PlayTotal;

/**
 * The result of a check.
 *
 * @param summary the summary of COUNTS
 * @param lines the lines by class if the logs were counted again; empty if a simulator's truth was given instead of logs
 */
public record VerifyResult(RunSummary summary, Optional<LineCounts> lines, Comparison comparison) {

    /** Whether everything agrees: each class of lines, each video, and the sums in the summary. */
    public boolean isExact() {
        PlayTotal stated = new PlayTotal(summary.videos(), summary.plays());
        return comparison.numbers().isEmpty()
                && comparison.found().equals(stated)
                && lines.orElse(summary.lines()).equals(summary.lines());
    }
}
