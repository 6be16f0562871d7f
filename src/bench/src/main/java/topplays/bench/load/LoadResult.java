package topplays.bench.load;

import org.HdrHistogram.Histogram;

/**
 * What came of a load.
 *
 * @param asked requests a second that were due
 * @param unitsEach events, or questions, in a request
 * @param succeeded requests that the service accepted
 * @param failed those that it refused
 * @param seconds from the first to be due to the last answer
 * @param latencyNanos from when each was due to its answer
 */
record LoadResult(
        String name, double asked, int unitsEach, long succeeded, long failed, double seconds, Histogram latencyNanos) {

    /** Accepted events, or answered questions, a second. */
    double unitsPerSecond() {
        return succeeded * unitsEach / seconds;
    }

    double requestsPerSecond() {
        return succeeded / seconds;
    }
}
