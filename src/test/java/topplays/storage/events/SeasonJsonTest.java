package topplays.storage.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import topplays.pacing.PacingSettings;
import topplays.pacing.forecast.SeasonalState;
import topplays.pacing.policy.Backlog;
import topplays.pacing.policy.TautStringPolicy;

class SeasonJsonTest {
    private static final PacingSettings SETTINGS = PacingSettings.of(Duration.ofMinutes(15));

    @Test
    void isReadAsItWasWritten() throws IOException {
        for (int ticks : new int[] {0, 1, 100, 5_000, 50_000}) {
            SeasonalState state = learned(ticks);

            assertThat(SeasonJson.fromJson(SeasonJson.toJson(state))).isEqualTo(state);
        }
    }

    private static SeasonalState learned(int ticks) {
        TautStringPolicy policy = new TautStringPolicy(SETTINGS, Instant.parse("2026-11-20T00:00:00Z"));
        Backlog backlog = Backlog.of(SETTINGS);
        for (int tick = 0; tick < ticks; tick++) {
            backlog.arrive(100 + tick % 5_760);
            backlog.release(policy.release(backlog));
        }
        return policy.state();
    }

    @Test
    void refusesWhatIsNone() {
        for (String text : new String[] {"", "{}", "[", "{\"day\":[1],\"week\":[1]}"}) {
            assertThatThrownBy(() -> SeasonJson.fromJson(text.getBytes(UTF_8)))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("malformed traffic profile");
        }
    }
}
