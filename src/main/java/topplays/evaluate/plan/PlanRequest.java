package topplays.evaluate.plan;

import topplays.pacing.PacingSettings;

/**
 * A request for a plan: the chart of each day's events.
 *
 * @param pacing how batches are formed, in bytes
 * @param videos number of videos that can be played
 * @param skew the exponent of Zipf's law of their popularity
 */
public record PlanRequest(EventRate rate, Cluster cluster, PacingSettings pacing, long videos, double skew) {

    PlanRequest withNodes(int nodes) {
        return new PlanRequest(rate, cluster.withNodes(nodes), pacing, videos, skew);
    }
}
