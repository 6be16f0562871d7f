package topplays.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import topplays.pacing.PacingSettings;
import topplays.pacing.measure.CumulativeFlow;
import topplays.pacing.measure.ScoredWindows;
import topplays.pacing.measure.Smoothness;
import topplays.pacing.measure.Staleness;

class MeasuresTest {
    private static final Duration TICK = Duration.ofSeconds(15);
    private static final PacingSettings FRESH = PacingSettings.of(Duration.ofMinutes(15));

    @Test
    void smoothnessIsThatOfWholeWindowsAfterTheWarmUp() {
        CumulativeFlow flow = CumulativeFlow.ofTicks(new long[] {900, 1, 1, 2, 4, 700}, 3);

        Smoothness smoothness = Smoothness.of(flow, new ScoredWindows(2, 1, 6));

        assertThat(smoothness.mean()).isEqualTo(4);
        assertThat(smoothness.cv()).isEqualTo(0.5);
        assertThat(smoothness.peak()).isEqualTo(6);
        assertThat(smoothness.peakToMean()).isEqualTo(1.5);
    }

    @Test
    void aPerfectlyEvenFlowIsNotTimesAsUnevenAsAnother() {
        Smoothness even = new Smoothness(5, 0, 5);
        Smoothness uneven = new Smoothness(5, 0.2, 7);

        assertThat(even.cvToThatOf(even)).isEqualTo(1);
        assertThat(uneven.cvToThatOf(even)).isNaN();
        assertThat(uneven.peakToThatOf(even)).isCloseTo(1.4, within(1e-12));
    }

    @Test
    void stalenessCountsTheTicksFromArrivalToReleaseFirstInFirstOut() {
        CumulativeFlow arrived = CumulativeFlow.ofTicks(new long[] {10, 0, 0, 0}, 0);
        CumulativeFlow released = CumulativeFlow.ofTicks(new long[] {6, 3, 0, 1}, 0);

        assertThat(Staleness.of(arrived, released, 0, TICK))
                .isEqualTo(new Staleness(TICK, TICK.multipliedBy(4), TICK.multipliedBy(4)));
        assertThat(Staleness.of(arrived, released, 1, TICK).median()).isEqualTo(TICK.multipliedBy(2));
        assertThat(Staleness.of(arrived, released, 4, TICK).max()).isZero();
    }

    @Test
    void windowsAreMinutesForShortDeadlinesAndHoursForLong() {
        int day = 24 * 60 * 4;

        assertThat(ScoredWindows.of(FRESH, day, Optional.empty())).isEqualTo(new ScoredWindows(4, 240, day));
        assertThat(ScoredWindows.of(FRESH, 2 * day, Optional.empty())).isEqualTo(new ScoredWindows(4, day, 2 * day));
        assertThat(ScoredWindows.of(PacingSettings.of(Duration.ofHours(24)), 5 * 288, Optional.of(Duration.ofDays(3))))
                .isEqualTo(new ScoredWindows(12, 3 * 288, 5 * 288));
    }

    @Test
    void aTraceThatIsTooShortIsScoredWithoutWarmUpOrRefused() {
        assertThat(ScoredWindows.of(FRESH, 40, Optional.empty())).isEqualTo(new ScoredWindows(4, 0, 40));
        assertThatThrownBy(() -> ScoredWindows.of(FRESH, 40, Optional.of(Duration.ofMinutes(9))))
                .hasMessage("a trace must last at least two windows of 1m after a warm-up of 9m: it lasts 10m");
    }
}
