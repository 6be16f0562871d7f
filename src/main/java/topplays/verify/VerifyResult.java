package topplays.verify;

import java.util.Optional;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.verify.sort.PlayTotal;

/**
 * What became of a check.
 *
 * @param summary what COUNTS say of themselves
 * @param lines where each line went when the logs were counted again; nothing if a truth was given in their place
 */
public record VerifyResult(RunSummary summary, Optional<LineCounts> lines, Comparison comparison) {

    /** Whether all agree: each class of line, each video, and the sums in the summary. */
    public boolean isExact() {
        PlayTotal told = new PlayTotal(summary.videos(), summary.plays());
        return comparison.numbers().isEmpty()
                && comparison.found().equals(told)
                && lines.orElse(summary.lines()).equals(summary.lines());
    }
}
