package topplays.evaluate.fit;

import java.util.List;
import java.util.function.ToDoubleFunction;
import topplays.evaluate.trial.RepeatedTrial;

/**
 * A point of a curve against cores. Speed is work divided by time, relative to the smallest number of cores tried.
 *
 * @param cores of the trial
 * @param events counted
 * @param seconds of the whole run
 * @param speedUp the speed relative to one core; the number of cores is ideal. Without a trial on one core, the
 *     smallest number tried counts as ideal
 * @param scanSpeedUp the same for the scan alone
 */
public record Scaling(int cores, long events, double seconds, double speedUp, double scanSpeedUp) {

    /**
     * The curve of trials by ascending cores. With a fixed size it is G. M. Amdahl's speed-up; with a size that grows
     * with the cores it is the scaled speed-up of J. L. Gustafson (Reevaluating Amdahl's Law, CACM 1988).
     */
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

    /** The speed-up divided by the number of cores: 1 is ideal. */
    public double efficiency() {
        return speedUp / cores;
    }
}
