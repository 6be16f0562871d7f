package topplays.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import topplays.evaluate.pace.PaceReport;
import topplays.evaluate.pace.PaceTrial;
import topplays.evaluate.trial.EvaluationSettings;
import topplays.pacing.PacingPreset;
import topplays.pacing.PacingSettings;
import topplays.pacing.measure.ScoredWindows;
import topplays.pacing.policy.PolicyKind;
import topplays.traffic.rate.ArrivalRate.Stretch;
import topplays.traffic.rate.ArrivalTrace;
import topplays.traffic.rate.ArrivalTrace.Step;
import topplays.traffic.rate.TrafficProfile;

/** Compares every pacing policy with the optimum, on simulated traffic of each profile and on the given traces. */
final class PacingTrials {
    private static final PacingSettings FRESH = PacingSettings.of(PacingPreset.FRESH.deadline());
    /** A Monday, so that the simulated week is a whole one. */
    private static final Instant START = Instant.parse("2026-11-16T00:00:00Z");

    private static final Duration FULL = Duration.ofDays(8);
    private static final Duration QUICK = Duration.ofDays(3);

    private PacingTrials() {}

    static List<PaceReport> run(EvaluationSettings settings, Consumer<String> progress) throws IOException {
        List<PaceReport> reports = new ArrayList<>();
        for (TrafficProfile profile : TrafficProfile.values()) {
            ArrivalTrace trace = trace(profile, settings.quick() ? QUICK : FULL, settings.seed());
            reports.add(report(profile.toString(), trace, settings.seed(), progress));
        }
        for (String file : settings.traces()) {
            Path path = Path.of(file);
            reports.add(report(path.getFileName().toString(), ArrivalTrace.read(path), settings.seed(), progress));
        }
        return reports;
    }

    private static ArrivalTrace trace(TrafficProfile profile, Duration length, long seed) {
        List<Step> steps = new ArrayList<>();
        for (Stretch stretch : profile.stretches(START, length, seed)) {
            steps.add(new Step(
                    START.plusMillis(stretch.startMillis()),
                    Duration.ofMillis(stretch.lengthMillis()),
                    stretch.events()));
        }
        return new ArrivalTrace(steps);
    }

    private static PaceReport report(String name, ArrivalTrace trace, long seed, Consumer<String> progress) {
        long[] arrivals = trace.perTick(FRESH.tick(), seed);
        ScoredWindows scoring = ScoredWindows.of(FRESH, arrivals.length, Optional.empty());
        return new PaceTrial(arrivals, trace.start(), FRESH, scoring)
                .run(name, List.of(PolicyKind.values()), policy -> progress.accept("pacing " + name + ": " + policy));
    }
}
