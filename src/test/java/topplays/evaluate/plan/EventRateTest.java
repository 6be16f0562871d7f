package topplays.evaluate.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventRateTest {
    @ParameterizedTest
    @CsvSource({
        "5e9/day,5e9",
        "5e9/d,5e9",
        "1000/s,86.4e6",
        "1000/second,86.4e6",
        "3m/h,72e6",
        "1.5k/m,2.16e6",
        "2.5g/day,2.5e9"
    })
    void isReadAsPeopleWriteIt(String text, double perDay) {
        EventRate rate = EventRate.parse(text);

        assertThat(rate.perDay()).isCloseTo(perDay, within(1e-6 * perDay));
        assertThat(rate.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5e9",
                "5e9/",
                "/day",
                "5e9/week",
                "5e9 /day",
                "-5/s",
                "5E9/day",
                "5e-9/day",
                "1_000/s",
                "5t/s"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> EventRate.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a rate is written 5e9/day, 1000/s or 3m/h: '" + text + "'");
    }

    @Test
    void nothingAndMoreThanEverybodyWatchesAreRefused() {
        assertThatThrownBy(() -> EventRate.parse("0/s")).hasMessage("a rate must be from 1/day to 1e15/day: '0/s'");
        assertThatThrownBy(() -> EventRate.parse("9e99/s"))
                .hasMessage("a rate must be from 1/day to 1e15/day: '9e99/s'");
    }
}
