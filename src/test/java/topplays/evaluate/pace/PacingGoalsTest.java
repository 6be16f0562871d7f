package topplays.evaluate.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topplays.pacing.PacingSettings;
import topplays.pacing.measure.ScoredWindows;
import topplays.pacing.measure.Smoothness;
import topplays.pacing.policy.PolicyKind;

/** The goals of the default policy on synthetic traffic, compared with the offline optimum. */
class PacingGoalsTest {
    private static final PacingSettings FRESH = PacingSettings.of(Duration.ofMinutes(15));
    private static final int MINUTE = 4;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    @ParameterizedTest
    @CsvSource({"burst", "step", "square", "outage", "flat", "quiet"})
    void isCloseToTheOptimumWhateverComes(String traffic) {
        long[] arrivals = poisson(12 * HOUR, tick -> ratePerMinute(traffic, tick));

        PaceReport report = run(arrivals, FRESH, Optional.empty(), PolicyKind.TAUT_STRING);

        Smoothness optimum = report.optimum().smoothness();
        PaceOutcome policy = report.policies().get(0);
        assertThat(policy.smoothness().cv()).isLessThanOrEqualTo(1.20 * optimum.cv() + 0.02);
        assertThat(policy.smoothness().peakToThatOf(optimum)).isLessThanOrEqualTo(1.65);
        assertThat(policy.staleness().max()).isLessThanOrEqualTo(FRESH.deadline());
        assertThat(policy.batches()).hasValueSatisfying(batches -> {
            assertThat(batches.avoidable()).isZero();
            assertThat(batches.perHour()).isLessThanOrEqualTo(60);
        });
    }

    private static double ratePerMinute(String traffic, int tick) {
        double minutes = tick / (double) MINUTE;
        return switch (traffic) {
            case "burst" -> 60 + (minutes < 180 ? 0 : 6_000 * Math.exp(-(minutes - 180) / 12));
            case "step" -> minutes < 240 ? 4 : 200;
            case "square" -> minutes % 60 < 30 ? 200 : 0;
            case "outage" -> minutes < 180 ? 100 : minutes < 220 ? 0 : minutes < 224 ? 1_000 : 100;
            case "quiet" -> 2 / 60.0;
            default -> 100;
        };
    }

    @Test
    void isAlmostTheOptimumOnceADayIsKnown() {
        long[] arrivals =
                poisson(4 * DAY, tick -> 1_000 * (1 + 0.7 * Math.cos(2 * Math.PI * (tick - 20 * HOUR) / DAY)));

        PaceReport report = run(arrivals, FRESH, Optional.of(Duration.ofDays(2)), PolicyKind.TAUT_STRING);

        Smoothness optimum = report.optimum().smoothness();
        Smoothness policy = report.policies().get(0).smoothness();
        assertThat(policy.cv()).isLessThanOrEqualTo(1.02 * optimum.cv() + 0.01);
        assertThat(policy.peakToThatOf(optimum)).isLessThanOrEqualTo(1.10);
    }

    @Test
    void levelsTheDayOnceTheWeekIsKnown() {
        PacingSettings level = PacingSettings.of(Duration.ofHours(24));
        long[] arrivals = poisson(
                35 * 288,
                tick -> 20 * (1 + 0.6 * Math.cos(2 * Math.PI * (tick - 240) / 288)) * (tick / 288 % 7 < 5 ? 1 : 0.65));

        PaceReport report = run(
                arrivals, level, Optional.of(Duration.ofDays(21)), PolicyKind.TAUT_STRING, PolicyKind.MOVING_AVERAGE);

        Smoothness policy = report.policies().get(0).smoothness();
        assertThat(policy.cv()).isLessThanOrEqualTo(0.05);
        assertThat(policy.peakToMean()).isLessThanOrEqualTo(1.08);
        assertThat(report.policies().get(1).smoothness().cv()).isGreaterThan(2 * policy.cv());
    }

    @Test
    void noPolicyIsMoreEvenThanTheOptimum() {
        long[] arrivals = poisson(12 * HOUR, tick -> ratePerMinute("burst", tick));

        PaceReport report = run(arrivals, FRESH, Optional.of(Duration.ZERO), PolicyKind.values());

        assertThat(report.policies())
                .hasSize(PolicyKind.values().length)
                .allMatch(policy ->
                        policy.smoothness().cvToThatOf(report.optimum().smoothness()) >= 0.999);
    }

    private static PaceReport run(
            long[] arrivals, PacingSettings settings, Optional<Duration> warmUp, PolicyKind... kinds) {
        ScoredWindows scoring = ScoredWindows.of(settings, arrivals.length, warmUp);
        return new PaceTrial(arrivals, Instant.EPOCH, settings, scoring).run("synthetic", List.of(kinds), name -> {});
    }

    /** Independent events at a rate per minute, that is, per four ticks. */
    private static long[] poisson(int ticks, IntToDoubleFunction rate) {
        SplittableRandom random = new SplittableRandom(42);
        long[] arrivals = new long[ticks];
        for (int tick = 0; tick < ticks; tick++) {
            double mean = rate.applyAsDouble(tick) / MINUTE;
            arrivals[tick] = mean > 30
                    ? Math.round(Math.max(0, mean + Math.sqrt(mean) * random.nextGaussian()))
                    : fewEvents(mean, random);
        }
        return arrivals;
    }

    private static long fewEvents(double mean, SplittableRandom random) {
        long events = -1;
        for (double left = mean; left >= 0; events++) {
            left += Math.log(random.nextDouble());
        }
        return events;
    }
}
