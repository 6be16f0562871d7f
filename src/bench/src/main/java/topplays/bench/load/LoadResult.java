package topplays.bench.load;

import org.HdrHistogram.Histogram;

/**
 * The result of a load.
 *
 * @param asked requests per second that were due
 * @param unitsEach events, or queries, per request
 * @param succeeded requests that the service accepted
 * @param failed requests that it refused
 * @param seconds from the time at which the first was due to the last answer
 * @param latencyNanos from the time at which each was due to its answer
 */
record LoadResult(
        String name, double asked, int unitsEach, long succeeded, long failed, double seconds, Histogram latencyNanos) {

    /** Accepted events, or answered queries, per second. */
    double unitsPerSecond() {
        return succeeded * unitsEach / seconds;
    }

    double requestsPerSecond() {
        return succeeded / seconds;
    }
}
