package topplays.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"250ms", "30s", "15m", "23h", "7d"})
    void readsTheDurationsThatItWrites(String text) {
        assertThat(DurationText.of(DurationText.parse(text))).isEqualTo(text);
    }

    @Test
    void writesTheLargestUnitThatIsExact() {
        assertThat(DurationText.of(Duration.ofHours(24))).isEqualTo("1d");
        assertThat(DurationText.of(Duration.ofSeconds(90))).isEqualTo("90s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15", "m", "15 m", "-15m", "1.5h", "15M", "0s", "PT15M", "9999999999999999d"})
    void refusesOtherTextsAsDurations(String text) {
        assertThatThrownBy(() -> DurationText.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }
}
