package topplays.cli.command;

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
    void addsNoAdviceToAFailureThatHasSome() {
        assertThat(FailureMessage.of(new IOException("a: No space left on device; free some space there, or wait")))
                .isEqualTo("disk full: a: No space left on device; free some space there, or wait");
    }

    @Test
    void namesAnUnknownQueue() {
        String refused = "application_1_0009 submitted by user ana";
        assertThat(FailureMessage.of(new IOException("Failed to submit application_1_0009 to YARN : Application "
                        + refused + "Application " + refused + " to unknown queue: nightly")))
                .isEqualTo("no such queue: nightly; name another with -D mapreduce.job.queuename=QUEUE");
    }

    @Test
    void advisesToAskForLessThanTheClusterHas() {
        assertThat(FailureMessage.of(new IOException("the job failed: The required MAP capability is more than the"
                        + " supported max container capability in the cluster. mapResourceRequest: <memory:100000>")))
                .startsWith("more memory or cores than the maximum of a container: the job failed: The required MAP")
                .contains("<memory:100000>; ask for less")
                .contains("mapreduce.map.memory.mb");
    }

    @Test
    void advisesToWaitForTheEndOfSafeMode() {
        assertThat(FailureMessage.of(new IOException("Cannot create directory /a. Name node is in safe mode.")))
                .isEqualTo("Cannot create directory /a. Name node is in safe mode."
                        + " It accepts no changes; try again when it has left safe mode");
    }
}
