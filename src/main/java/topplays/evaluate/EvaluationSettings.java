package topplays.evaluate;

import java.util.List;

/**
 * What is tried.
 *
 * @param quick small inputs and few points, in under a minute
 * @param seed of the simulated events
 * @param rounds how often each trial is run
 * @param maxEvents no input is larger
 * @param traces arrival rates from files, beside the simulated profiles: {@code timestamp,value}
 */
public record EvaluationSettings(boolean quick, long seed, int rounds, long maxEvents, List<String> traces) {

    public EvaluationSettings {
        traces = List.copyOf(traces);
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be at least 1: " + rounds);
        }
        if (maxEvents < 1) {
            throw new IllegalArgumentException("events must be at least 1: " + maxEvents);
        }
    }
}
