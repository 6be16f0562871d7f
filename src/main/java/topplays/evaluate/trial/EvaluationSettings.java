package topplays.evaluate.trial;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings of an evaluation.
 *
 * @param quick use small inputs and few points; takes less than a minute
 * @param seed of the simulated events
 * @param rounds how often each trial runs
 * @param maxEvents maximum number of events of an input
 * @param cores maximum cores of a trial; on a cluster, maximum map tasks at the same time
 * @param traces arrival rates from files, in addition to the simulated profiles: {@code timestamp,value}
 * @param hadoop properties set by the user, in addition to those of the cluster's files
 */
public record EvaluationSettings(
        boolean quick,
        long seed,
        int rounds,
        long maxEvents,
        int cores,
        List<String> traces,
        SortedMap<String, String> hadoop) {

    public EvaluationSettings {
        traces = List.copyOf(traces);
        hadoop = new TreeMap<>(hadoop);
        if (rounds < 1 || cores < 1) {
            throw new IllegalArgumentException("rounds and cores must be at least 1: " + rounds + ", " + cores);
        }
        if (maxEvents < 1) {
            throw new IllegalArgumentException("events must be at least 1: " + maxEvents);
        }
    }
}
