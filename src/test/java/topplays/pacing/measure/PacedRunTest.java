package topplays.pacing.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import topplays.pacing.PacingSettings;
import topplays.pacing.live.PacerTick;

class PacedRunTest {
    private static final PacingSettings SETTINGS =
            PacingSettings.of(Duration.ofMinutes(15)).withBatches(Duration.ofMinutes(1), 1_024, 1 << 20);

    @Test
    void reportsEvennessAndWaitingTimes() {
        PacedRun run = new PacedRun(SETTINGS);
        for (int tick = 0; tick < 480; tick++) { // two hours: a rush every other minute, written a minute later
            long arrived = tick % 8 < 4 ? 1_000 : 0;
            long waiting = tick % 8 < 4 ? 1_000L * (tick % 8 + 1) : 1_000L * (7 - tick % 8);
            run.add(new PacerTick(arrived, 500, Math.max(1_000, waiting), 3), waiting);
        }

        assertThat(run.sentences())
                .containsExactly(
                        "Load per minute, in → out: CV 0.98 → 0.00 (best possible 0.00), peak/mean 2.0 → 1.0 (1.0).",
                        "Median wait 1.3m, longest 1.3m (deadline 15m); at most 4.0 kB waited at once.");
    }

    @Test
    void reportsThatABatchTakesLongerToFillThanAWindow() {
        PacedRun run = new PacedRun(SETTINGS);
        for (int tick = 0; tick < 480; tick++) {
            run.add(new PacerTick(64, 64, 64, 0), 0);
        }

        assertThat(run.sentences())
                .contains(
                        "A batch of 1k takes 4.0m to fill at this rate; a smaller --min-batch makes the load more even.");
    }

    @Test
    void reportsLittleOfARunWithoutEvents() {
        assertThat(new PacedRun(SETTINGS).sentences())
                .isEqualTo(List.of("Median wait 0.0s, longest 0.0s (deadline 15m); at most 0 B waited at once."));
    }
}
