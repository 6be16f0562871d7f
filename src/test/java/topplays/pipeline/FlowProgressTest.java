package topplays.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import topplays.pacing.live.PacerTick;

class FlowProgressTest {
    private final List<String> shown = new ArrayList<>();
    private long nanos;

    @Test
    void showsRatesWaitingAndBatchesInEightyColumns() {
        FlowProgress progress = new FlowProgress(shown::add, Duration.ofSeconds(15), () -> nanos);
        for (int tick = 0; tick < 4; tick++) {
            nanos += 30_000_000;
            progress.show(
                    new PacerTick(250_000_000_000L, 200_000, 123_456_789, 58),
                    Instant.parse("2026-11-20T08:15:30Z"),
                    1_234_567);
        }
        progress.end();

        assertThat(shown)
                .containsExactly("2026-11-20 08:15  1.0 TB → 800 kB/min, waiting 123 MB 14:45, 1,234,567 files", "");
        assertThat(shown.get(0)).hasSizeLessThan(80);
    }
}
