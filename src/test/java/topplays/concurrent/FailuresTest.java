package topplays.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clean-up that fails does not replace the failure before it. */
class FailuresTest {
    private final List<String> closed = new ArrayList<>();

    private Closeable failing(String name) {
        return () -> {
            closed.add(name);
            throw new IOException(name);
        };
    }

    @Test
    void theFailureOfAResourceIsSuppressed() {
        IOException real = new IOException("real");

        Failures.closeAfter(real, failing("clean-up"));
        Failures.closeAfter(real, () -> {
            throw real;
        });

        assertThat(real.getSuppressed()).extracting(Throwable::getMessage).containsExactly("clean-up");
    }

    @Test
    void allResourcesAreClosedEvenIfOneFails() {
        assertThatThrownBy(() -> Failures.closeAll(List.of(failing("a"), () -> closed.add("b"), failing("c"))))
                .hasMessage("a")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("c"));
        assertThat(closed).containsExactly("a", "b", "c");
    }
}
