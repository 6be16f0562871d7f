package topplays.evaluate.pace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import topplays.pacing.PacingSettings;
import topplays.pacing.measure.BatchCounts;
import topplays.pacing.measure.CumulativeFlow;
import topplays.pacing.measure.PolicySimulation;
import topplays.pacing.measure.ScoredWindows;
import topplays.pacing.measure.Smoothness;
import topplays.pacing.measure.Staleness;
import topplays.pacing.policy.PolicyKind;
import topplays.pacing.policy.TautString;

/**
 * Runs every policy on the same arrivals and compares it with the offline optimum for the same deadline and capacity.
 */
public final class PaceTrial {
    private final long[] arrivals;
    private final Instant start;
    private final PacingSettings settings;
    private final ScoredWindows scoring;
    private final CumulativeFlow arrived;
    private final PolicySimulation simulation;

    /** A trial on the arrivals per tick, beginning at {@code start}. */
    public PaceTrial(long[] arrivals, Instant start, PacingSettings settings, ScoredWindows scoring) {
        this.arrivals = arrivals.clone();
        this.start = start;
        this.settings = settings;
        this.scoring = scoring;
        this.arrived = CumulativeFlow.ofTicks(arrivals, settings.deadlineTicks());
        this.simulation = new PolicySimulation(arrived, settings);
    }

    /** Runs the policies one after the other; {@code progress} receives the name of each before it runs. */
    public PaceReport run(String trace, List<PolicyKind> kinds, Consumer<String> progress) {
        progress.accept("optimum");
        CumulativeFlow best =
                CumulativeFlow.ofSums(TautString.optimum(arrivals, settings.deadlineTicks(), settings.capacity()));
        PaceOutcome optimum = outcome("optimum", best, Optional.empty());
        List<PaceOutcome> policies = new ArrayList<>();
        for (PolicyKind kind : kinds) {
            progress.accept(kind.toString());
            CumulativeFlow released = simulation.released(kind.policy(settings, start));
            BatchCounts batches = simulation.batches(kind.batches(settings, start), scoring);
            policies.add(outcome(kind.toString(), released, Optional.of(batches)));
        }
        Smoothness unpaced = Smoothness.of(arrived, scoring);
        return new PaceReport(trace, start, settings, scoring, arrived, unpaced, optimum, policies);
    }

    private PaceOutcome outcome(String name, CumulativeFlow released, Optional<BatchCounts> batches) {
        return new PaceOutcome(
                name,
                released,
                Smoothness.of(released, scoring),
                Staleness.of(arrived, released, scoring.fromTick(), settings.tick()),
                mostWaiting(released),
                batches);
    }

    private long mostWaiting(CumulativeFlow released) {
        long most = 0;
        for (int tick = 1; tick < released.ticks(); tick++) {
            most = Math.max(most, arrived.upTo(tick) - released.upTo(tick));
        }
        return most;
    }
}
