package topplays.concurrent;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PeriodicWorkTest {
    @Test
    void theErrorThatEndsATaskIsThrownByTheCheck() {
        try (PeriodicWork work = new PeriodicWork("test")) {
            work.every(Duration.ofMillis(1), () -> {
                throw new OutOfMemoryError("heap");
            });

            assertThatThrownBy(() -> checkUntilItFails(work)).isInstanceOf(OutOfMemoryError.class);
        }
    }

    private static void checkUntilItFails(PeriodicWork work) throws IOException {
        while (true) {
            work.check();
            Thread.onSpinWait();
        }
    }
}
