package topplays.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import topplays.concurrent.HandDrivenTime;

class RetriesTest {
    private static final Duration NOT_ASKED = Duration.ZERO;

    private final HandDrivenTime time = new HandDrivenTime();
    private final List<String> messages = new ArrayList<>();
    private int tries;

    private Retries retries(String patience) {
        return new Retries(Duration.parse(patience), time, new Random(1), messages::add);
    }

    private Retries.Attempt<String> failing(int times, Duration notBefore) {
        return timeLeft -> {
            if (tries++ < times) {
                throw ServiceException.temporary("it broke", notBefore);
            }
            return "done";
        };
    }

    @Test
    void pausesDoubleAndAreDrawnFromTheUpperHalf() throws Exception {
        Retries retries = retries("PT5M");

        assertThat(retries.run(failing(9, NOT_ASKED))).isEqualTo("done");

        long longest = 200;
        for (Duration sleep : time.sleeps()) {
            assertThat(sleep.toMillis()).isBetween(longest / 2, longest);
            longest = Math.min(2 * longest, 10_000);
        }
        assertThat(time.sleeps()).hasSize(9).doesNotHaveDuplicates();
        assertThat(retries.count()).isEqualTo(9);
    }

    @Test
    void waitsAsLongAsTheServiceAsks() throws Exception {
        retries("PT5M").run(failing(1, Duration.ofSeconds(42)));

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(42));
    }

    @Test
    void givesUpExactlyAfterItsPatience() {
        assertThatThrownBy(() -> retries("PT1M").run(failing(1_000, Duration.ofSeconds(25))))
                .isInstanceOf(ServiceException.class)
                .hasMessage("it broke; gave up after 1m");
        assertThat(time.sleeps())
                .containsExactly(Duration.ofSeconds(25), Duration.ofSeconds(25), Duration.ofSeconds(10));
    }

    @Test
    void aPermanentFailureIsNotTriedAgain() {
        assertThatThrownBy(() -> retries("PT5M").run(timeLeft -> {
                    tries++;
                    throw ServiceException.permanent("it is so");
                }))
                .hasMessage("it is so");
        assertThat(tries).isEqualTo(1);
    }

    @Test
    void withoutPatienceItIsTriedOnce() {
        assertThatThrownBy(() -> retries("PT0S").run(failing(1, NOT_ASKED))).hasMessage("it broke");
        assertThat(tries).isEqualTo(1);
    }

    @Test
    void reportsTheReasonOnceAMinute() throws Exception {
        retries("PT1H").run(failing(14, Duration.ofSeconds(10)));

        assertThat(messages).hasSize(3).containsOnly("it broke; trying again for 1h");
    }
}
