package topplays.evaluate.pace;

import java.util.Optional;
import topplays.pacing.measure.BatchCounts;
import topplays.pacing.measure.CumulativeFlow;
import topplays.pacing.measure.Smoothness;
import topplays.pacing.measure.Staleness;

/**
 * The result of one policy.
 *
 * @param name the policy's, or {@code optimum}
 * @param mostWaiting the maximum of units waiting at the end of a tick
 * @param batches empty for the optimum, which makes no batches
 */
public record PaceOutcome(
        String name,
        CumulativeFlow released,
        Smoothness smoothness,
        Staleness staleness,
        long mostWaiting,
        Optional<BatchCounts> batches) {}
