package topplays.pacing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import topplays.pacing.PacingSettings;

class PoliciesTest {
    private static final PacingSettings FRESH = PacingSettings.of(Duration.ofMinutes(15));
    private static final int TICKS_PER_MINUTE = 4;

    @ParameterizedTest
    @EnumSource(names = {"TAUT_STRING", "OPTIMAL_AVAILABLE", "MOVING_AVERAGE"})
    void nothingIsLateAndNothingOverflows(PolicyKind kind) {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            long[] arrivals = PolicyRun.bursts(2_000, random);
            PacingSettings settings = random.nextBoolean() ? FRESH : FRESH.withCapacity(50 + random.nextInt(4_000));

            long[] released = PolicyRun.cumulative(
                    new PolicyRun(arrivals, settings).releases(kind.policy(settings, Instant.EPOCH)));

            ReleaseBounds bounds = new ReleaseBounds(arrivals, settings.deadlineTicks(), settings.capacity());
            for (int tick = 1; tick <= bounds.end(); tick++) {
                assertThat(released[tick - 1])
                        .as("seed %d, tick %d", seed, tick)
                        .isBetween(bounds.least(tick), bounds.most(tick));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PolicyKind.class)
    void whatIsReleasedDoesNotDependOnWhatComesLater(PolicyKind kind) {
        long[] arrivals = PolicyRun.bursts(3_000, new Random(5));
        long[] otherFuture = arrivals.clone();
        Arrays.fill(otherFuture, 2_000, 3_000, 77);

        long[] releases = new PolicyRun(arrivals, FRESH).releases(kind.policy(FRESH, Instant.EPOCH));
        long[] others = new PolicyRun(otherFuture, FRESH).releases(kind.policy(FRESH, Instant.EPOCH));

        assertThat(Arrays.copyOf(others, 2_000)).isEqualTo(Arrays.copyOf(releases, 2_000));
    }

    @Test
    void followsAStepOfFiftyTimesTheRateWithinTwoAndAHalfDeadlinesAndWithoutOvershoot() {
        int step = 120 * TICKS_PER_MINUTE;
        long[] arrivals = IntStream.range(0, step + 180 * TICKS_PER_MINUTE)
                .mapToLong(tick -> tick < step ? 1 : 50)
                .toArray();

        long[] releases = new PolicyRun(arrivals, FRESH).releases(PolicyKind.TAUT_STRING.policy(FRESH, Instant.EPOCH));

        assertThat(minutesAfter(step, releases, 25.5)).isLessThanOrEqualTo(15);
        assertThat(minutesAfter(step, releases, 45.1)).isLessThanOrEqualTo(39);
        assertThat(Arrays.stream(releases)).allMatch(release -> release <= 51);
    }

    /** When the mean of five minutes first reaches a rate. */
    private static double minutesAfter(int step, long[] releases, double rate) {
        int window = 5 * TICKS_PER_MINUTE;
        long[] released = PolicyRun.cumulative(releases);
        int reached = IntStream.range(step, releases.length)
                .filter(tick -> released[tick] - released[tick - window] >= rate * window)
                .findFirst()
                .orElseThrow();
        return (reached + 1 - step) / (double) TICKS_PER_MINUTE;
    }

    @Test
    void anIdleNightEndsWithNothingLate() {
        long[] arrivals = new long[12 * 60 * TICKS_PER_MINUTE];
        arrivals[40] = 3;

        long[] releases = new PolicyRun(arrivals, FRESH).releases(PolicyKind.TAUT_STRING.policy(FRESH, Instant.EPOCH));

        assertThat(Arrays.stream(releases, 0, 40 + FRESH.deadlineTicks() + 1).sum())
                .isEqualTo(3);
    }

    @Test
    void aFixedCeilingLeavesASlowDayWaiting() {
        long[] arrivals = new long[12 * 60 * TICKS_PER_MINUTE];
        arrivals[40] = 49;

        long[] releases =
                new PolicyRun(arrivals, FRESH).releases(PolicyKind.FIXED_CEILING.policy(FRESH, Instant.EPOCH));

        assertThat(releases).containsOnly(0);
    }

    @Test
    void policiesAreKnownByName() {
        assertThat(PolicyKind.named("taut-string")).isEqualTo(PolicyKind.TAUT_STRING);
        assertThatThrownBy(() -> PolicyKind.named("taut"))
                .hasMessage("unknown policy 'taut': use taut-string, optimal-available, moving-average,"
                        + " mean-rate-ceiling, fixed-ceiling, roll");
    }
}
