package topplays.evaluate.run;

import java.time.Duration;
import java.util.Collection;
import topplays.evaluate.trial.InputShape;
import topplays.evaluate.trial.Trial;
import topplays.evaluate.trial.TrialRule;

/**
 * Estimates the remaining time of an evaluation: the usual time, multiplied by how much slower than usual the finished
 * trials were.
 */
public final class RemainingTime {
    private static final double TRIAL_SECONDS = 2;
    private static final double COUNTED_EVENTS_PER_SECOND_AND_CORE = 12e6;
    private static final double VIEWS_PER_SECOND_AND_CORE = 0.5e6;
    private static final double SHUFFLED_VIDEOS_PER_SECOND = 0.4e6;
    private static final double SIMULATED_EVENTS_PER_SECOND_AND_CORE = 2e6;

    private final int cores;
    private double usualSeconds;
    private double seconds;

    /** @param cores used to create inputs */
    public RemainingTime(int cores) {
        this.cores = cores;
    }

    public void tried(Trial trial, Duration took) {
        add(usual(trial), took);
    }

    public void made(InputShape shape, Duration took) {
        add(usual(shape), took);
    }

    private void add(double usual, Duration took) {
        usualSeconds += usual;
        seconds += took.toMillis() / 1000.0;
    }

    /** The time of trials whose inputs must be created first. */
    public Duration of(Collection<Trial> trials, Collection<InputShape> inputs) {
        double usual = trials.stream().mapToDouble(RemainingTime::usual).sum()
                + inputs.stream().mapToDouble(this::usual).sum();
        double slowness = usualSeconds == 0 ? 1 : seconds / usualSeconds;
        return Duration.ofMillis((long) (1000 * slowness * usual));
    }

    private static double usual(Trial trial) {
        InputShape input = trial.input();
        double speed = input.rule() == TrialRule.NONE ? COUNTED_EVENTS_PER_SECOND_AND_CORE : VIEWS_PER_SECOND_AND_CORE;
        return TRIAL_SECONDS
                + input.events() / speed / trial.cores()
                + Math.min(input.videos(), input.events()) / SHUFFLED_VIDEOS_PER_SECOND;
    }

    private double usual(InputShape shape) {
        return shape.events() / SIMULATED_EVENTS_PER_SECOND_AND_CORE / cores;
    }
}
