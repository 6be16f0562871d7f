package topplays.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryingTest {
    private final HandDrivenTime time = new HandDrivenTime();
    private final List<String> notes = new ArrayList<>();
    private int attempts;

    @Test
    void pausesTwiceAsLongEachTimeUpToHalfAMinute() throws Exception {
        String done = forEver().run("write it", failing(8));

        assertThat(done).isEqualTo("done");
        assertThat(time.sleeps()).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void reportsTheFirstFailureThenOnceAMinuteAndTheRecovery() throws Exception {
        forEver().run("write it", failing(8));

        assertThat(notes)
                .containsExactly(
                        "cannot write it, trying again: failure 1",
                        "cannot write it, trying again since 61s: failure 7",
                        "could write it after 121s");
    }

    @Test
    void saysNothingWhenNothingFails() throws Exception {
        forEver().run("write it", failing(0));

        assertThat(notes).isEmpty();
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void givesUpAfterItsPatience() {
        Retrying patient = new Retrying(Optional.of(Duration.ofSeconds(10)), unused -> true, time, notes::add);

        assertThatThrownBy(() -> patient.run("write it", failing(100)))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write it, gave up after 15s: failure 5")
                .hasRootCauseMessage("failure 5\nsecond line");
    }

    @Test
    void doesNotRepeatAPermanentFailure() {
        Retrying hopeless = new Retrying(Optional.empty(), unused -> false, time, notes::add);

        assertThatThrownBy(() -> hopeless.run("write it", failing(100))).hasMessageStartingWith("failure 1");
        assertThatThrownBy(() -> forEver().run("write it", () -> {
                    throw new PermanentFailureException("lost");
                }))
                .hasMessage("lost");
        assertThat(notes).isEmpty();
    }

    @Test
    void isInterruptedInTheAttemptAsInThePause() {
        for (IOException failure : List.of(new InterruptedIOException(), new ClosedByInterruptException())) {
            assertThatThrownBy(() -> forEver().run("write it", () -> {
                        throw failure;
                    }))
                    .isInstanceOf(InterruptedException.class);
        }
        assertThatThrownBy(() -> forEver().run("write it", () -> {
                    Thread.currentThread().interrupt();
                    throw new IOException("while interrupted");
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void takesASlowNetworkForNoInterruption() throws Exception {
        String done = forEver().run("write it", () -> {
            if (attempts++ == 0) {
                throw new SocketTimeoutException("slow");
            }
            return "done";
        });

        assertThat(done).isEqualTo("done");
    }

    private Retrying forEver() {
        return new Retrying(Optional.empty(), unused -> true, time, notes::add);
    }

    private Retrying.Attempt<String> failing(int times) {
        return () -> {
            attempts++;
            if (attempts <= times) {
                throw new IOException("failure " + attempts + "\nsecond line");
            }
            return "done";
        };
    }
}
