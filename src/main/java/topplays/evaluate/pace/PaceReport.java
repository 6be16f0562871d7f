package topplays.evaluate.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import topplays.pacing.PacingSettings;
import topplays.pacing.measure.CumulativeFlow;
import topplays.pacing.measure.ScoredWindows;
import topplays.pacing.measure.Smoothness;

/** The result of a {@link PaceTrial}: the policies on one trace, compared with the optimum. */
public record PaceReport(
        String trace,
        Instant start,
        PacingSettings settings,
        ScoredWindows scoring,
        CumulativeFlow arrived,
        Smoothness arrivals,
        PaceOutcome optimum,
        List<PaceOutcome> policies) {

    public PaceReport {
        policies = List.copyOf(policies);
    }

    /** The optimum first, then the policies. */
    public List<PaceOutcome> outcomes() {
        return Stream.concat(Stream.of(optimum), policies.stream()).toList();
    }

    Duration window() {
        return settings.tick().multipliedBy(scoring.windowTicks());
    }

    Duration warmUp() {
        return settings.tick().multipliedBy(scoring.fromTick());
    }

    Duration length() {
        return settings.tick().multipliedBy(scoring.toTick());
    }
}
