package topplays.serve.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import topplays.serve.HandClock;

class RateMeterTest {
    private final HandClock clock = new HandClock();
    private final RateMeter meter = new RateMeter(clock);

    @Test
    void isTheMeanOfTheLastTenWholeSeconds() {
        meter.add(50);
        assertThat(meter.perSecond()).isZero();

        clock.pass(Duration.ofSeconds(1));
        meter.add(30);
        assertThat(meter.perSecond()).isEqualTo(5);

        clock.pass(Duration.ofSeconds(9));
        assertThat(meter.perSecond()).isEqualTo(8);

        clock.pass(Duration.ofSeconds(1));
        assertThat(meter.perSecond()).isEqualTo(3);
        assertThat(meter.total()).isEqualTo(80);
    }

    @Test
    void forgetsOldAmounts() {
        meter.add(50);
        clock.pass(Duration.ofDays(1));

        assertThat(meter.perSecond()).isZero();
    }
}
