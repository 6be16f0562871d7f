package topplays.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final String ENDLESS = "while :; do :; done";

    private static ChildProcess bash(String script) {
        return new ChildProcess(new ProcessBuilder("bash", "-c", script));
    }

    @Test
    void hasEndedOnceItIsClosed() throws Exception {
        ChildProcess child = bash(ENDLESS);
        Process process = child.start();
        assertThat(process.isAlive()).isTrue();

        child.close();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void cleansUpBeforeItEnds(@TempDir Path folder) throws Exception {
        Path mark = folder.resolve("mark");
        ChildProcess child = bash("trap 'rm %1$s; exit' TERM; touch %1$s; %2$s".formatted(mark, ENDLESS));
        child.start();
        while (!Files.exists(mark)) {
            Thread.onSpinWait();
        }

        child.close();

        assertThat(mark).doesNotExist();
    }

    @Test
    void isNotStartedOnceItIsClosed() throws Exception {
        ChildProcess child = bash("exit");
        child.close();

        assertThatThrownBy(child::start).isInstanceOf(InterruptedIOException.class);
    }
}
