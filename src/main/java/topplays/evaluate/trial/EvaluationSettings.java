package topplays.evaluate.trial;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is tried.
 *
 * @param quick small inputs and few points, in under a minute
 * @param seed of the simulated events
 * @param rounds how often each trial is run
 * @param maxEvents no input is larger
 * @param cores the most that a trial uses; on a cluster, the most map tasks at once
 * @param traces arrival rates from files, beside the simulated profiles: {@code timestamp,value}
 * @param hadoop properties that the user has set, beside those of the cluster's own files
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
