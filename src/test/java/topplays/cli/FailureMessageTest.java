package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailureMessageTest {
    @Test
    void advisesToFreeSpaceOnAFullDisk() {
        assertThat(FailureMessage.of(new IOException("cannot write /e/a: No space left on device")))
                .isEqualTo("disk full: cannot write /e/a: No space left on device; free some space");
    }

    @Test
    void advisesOnceWhereTheFailureDoesSoItself() {
        assertThat(FailureMessage.of(new IOException("a: No space left on device; free some space there, or wait")))
                .isEqualTo("disk full: a: No space left on device; free some space there, or wait");
    }
}
