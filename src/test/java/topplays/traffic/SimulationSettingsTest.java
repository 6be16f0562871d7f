package topplays.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.traffic.rate.TrafficProfile;

class SimulationSettingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1 | PT1H | 2026-11-20T00:00:00Z | 1 | 1 | 1 | events must be a number from 0: -1",
                "1 | PT0.0009S | 2026-11-20T00:00:00Z | 1 | 1 | 1 | duration must be at least a millisecond: PT0.0009S",
                "1 | PT2H | 9999-12-31T23:00:00Z | 1 | 1 | 1"
                        + " | events must have years from 0000 to 9999: from 9999-12-31T23:00:00Z for PT2H",
                "1 | PT1H | -0001-12-31T23:00:00Z | 1 | 1 | 1"
                        + " | events must have years from 0000 to 9999: from -0001-12-31T23:00:00Z for PT1H",
                "1 | PT1H | 2026-11-20T00:00:00Z | 0 | 1 | 1 | 'videos must be from 1 to 1,000,000,000: 0'",
                "1 | PT1H | 2026-11-20T00:00:00Z | 1 | 1000000001 | 1"
                        + " | 'users must be from 1 to 1,000,000,000: 1000000001'",
                "1 | PT1H | 2026-11-20T00:00:00Z | 1 | 1 | -0.1 | skew must be from 0 to 10: -0.1",
                "1 | PT1H | 2026-11-20T00:00:00Z | 1 | 1 | NaN | skew must be from 0 to 10: NaN",
            })
    void refusesWhatCannotBeSimulated(
            long events, Duration duration, Instant start, int videos, int users, double skew, String message) {
        assertThatThrownBy(() -> new SimulationSettings(
                        TrafficProfile.FLAT, OptionalLong.of(events), duration, start, videos, users, skew, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesSharesThatAreNone(double share) {
        assertThatThrownBy(() -> new SimulationSettings(
                        TrafficProfile.FLAT,
                        OptionalLong.of(1),
                        Duration.ofHours(1),
                        Simulated.START,
                        1,
                        1,
                        1,
                        1,
                        share))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("repeat share must be from 0 to 1: " + share);
    }

    @Test
    void theStartIsCutToMilliseconds() {
        assertThat(new SimulationSettings(
                                TrafficProfile.FLAT,
                                OptionalLong.empty(),
                                Duration.ofHours(1),
                                Instant.parse("1969-11-20T00:00:00.123999Z"),
                                1,
                                1,
                                1,
                                1)
                        .start())
                .isEqualTo(Instant.parse("1969-11-20T00:00:00.123Z"));
    }
}
