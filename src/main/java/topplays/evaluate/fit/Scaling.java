package topplays.evaluate.fit;

import java.util.List;
import java.util.function.ToDoubleFunction;
import topplays.evaluate.trial.RepeatedTrial;

/**
 * A point of a curve against cores. Speed is work by time, beside that on the fewest cores tried.
 *
 * @param cores that the trial had
 * @param events that it counted
 * @param seconds of all of it
 * @param speedUp how many times the work of one core is done in the same time: as many as cores is ideal; where nothing
 *     was tried on one core, the fewest tried count as ideal
 * @param scanSpeedUp the same of the scan alone
 */
public record Scaling(int cores, long events, double seconds, double speedUp, double scanSpeedUp) {

    /** The curve of trials with rising cores. With a fixed size it is G. M. Amdahl's speed-up, with one that grows with the
     * cores it is the scaled one of J. L. Gustafson (Reevaluating Amdahl's Law, CACM 1988). */
    static List<Scaling> of(List<RepeatedTrial> trials) {
        return trials.stream()
                .map(repeated -> new Scaling(
                        repeated.trial().cores(),
                        repeated.trial().input().events(),
                        repeated.wallSeconds(),
                        speedUp(repeated, trials.get(0), RepeatedTrial::wallSeconds),
                        speedUp(repeated, trials.get(0), RepeatedTrial::scanSeconds)))
                .toList();
    }

    private static double speedUp(
            RepeatedTrial repeated, RepeatedTrial fewest, ToDoubleFunction<RepeatedTrial> seconds) {
        double speed = repeated.trial().input().events() / seconds.applyAsDouble(repeated);
        double speedOnFewest = fewest.trial().input().events() / seconds.applyAsDouble(fewest);
        return fewest.trial().cores() * speed / speedOnFewest;
    }

    /** The speed-up by the number of cores: 1 is ideal. */
    public double efficiency() {
        return speedUp / cores;
    }
}
