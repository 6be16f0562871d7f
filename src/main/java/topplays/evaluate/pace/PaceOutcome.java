package topplays.evaluate.pace;

import java.util.Optional;
import topplays.pacing.measure.BatchCounts;
import topplays.pacing.measure.CumulativeFlow;
import topplays.pacing.measure.Smoothness;
import topplays.pacing.measure.Staleness;

/**
 * What became of the arrivals under one policy.
 *
 * @param name the policy's, or {@code optimum}
 * @param mostWaiting the most units that waited at the end of a tick
 * @param batches none for the optimum, which makes none
 */
public record PaceOutcome(
        String name,
        CumulativeFlow released,
        Smoothness smoothness,
        Staleness staleness,
        long mostWaiting,
        Optional<BatchCounts> batches) {}
