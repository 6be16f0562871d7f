package topplays.evaluate.trial;

import java.util.List;
import java.util.function.ToDoubleFunction;
import topplays.evaluate.trial.TrialResult.Measures;

/**
 * A trial with the measures of all its rounds. Its values are medians.
 *
 * @param trial its first round
 * @param rounds at least one
 */
public record RepeatedTrial(Trial trial, List<Measures> rounds) {

    public RepeatedTrial {
        rounds = List.copyOf(rounds);
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("a trial needs at least one round: " + trial.id());
        }
    }

    public String name() {
        return trial.name();
    }

    public double median(ToDoubleFunction<Measures> measure) {
        return Median.of(rounds.stream().map(measure::applyAsDouble).toList());
    }

    public double wallSeconds() {
        return median(measures -> measures.cost().wallSeconds());
    }

    public double scanSeconds() {
        return median(measures -> measures.phases().scan());
    }

    public double eventsPerSecond() {
        return trial.input().events() / wallSeconds();
    }
}
