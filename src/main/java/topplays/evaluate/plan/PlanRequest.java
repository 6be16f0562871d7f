package topplays.evaluate.plan;

import topplays.pacing.PacingSettings;

/**
 * What is to be planned: the chart of each day's events.
 *
 * @param pacing of the batches, in bytes
 * @param videos that could be played
 * @param skew the exponent of Zipf's law by which they are
 */
public record PlanRequest(EventRate rate, Cluster cluster, PacingSettings pacing, long videos, double skew) {

    PlanRequest withNodes(int nodes) {
        return new PlanRequest(rate, cluster.withNodes(nodes), pacing, videos, skew);
    }
}
