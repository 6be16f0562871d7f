package topplays.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topplays.model.DurationText;

class PacingSettingsTest {
    private static final PacingSettings FRESH = PacingSettings.of(PacingPreset.FRESH.deadline());

    @ParameterizedTest
    @CsvSource({"15m, 15s, 1m", "24h, 5m, 5m", "1h, 1m, 1m", "6h, 5m, 5m", "7m, 6s, 1m", "15s, 250ms, 5s", "30d, 5m, 5m"
    })
    void aDeadlineHasAUsualTickAndBatchInterval(String deadline, String tick, String batchInterval) {
        PacingSettings settings = PacingSettings.of(DurationText.parse(deadline));

        assertThat(DurationText.of(settings.tick())).isEqualTo(tick);
        assertThat(DurationText.of(settings.batchInterval())).isEqualTo(batchInterval);
    }

    @Test
    void aWrongSettingIsRefusedWithItsRuleAndValue() {
        Duration deadline = Duration.ofMinutes(15);

        assertThatThrownBy(() -> PacingSettings.of(deadline, Duration.ofSeconds(7)))
                .hasMessage("tick must divide a minute, or be whole minutes that divide an hour: 7s");
        assertThatThrownBy(() -> PacingSettings.of(deadline, deadline))
                .hasMessage("deadline must be at least two ticks of 15m: 15m");
        assertThatThrownBy(() -> FRESH.withCapacity(49)).hasMessage("capacity must hold one batch of 50: 49");
        assertThatThrownBy(() -> FRESH.withBatches(deadline, 50, 100))
                .hasMessage("batch interval must be from a tick to the deadline less a tick: 15m");
        assertThatThrownBy(() -> FRESH.withBatches(Duration.ofMinutes(1), 50, 99))
                .hasMessage("maximum batch must be at least twice the minimum of 50: 99");
    }
}
