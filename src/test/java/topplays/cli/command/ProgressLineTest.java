package topplays.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import topplays.jobs.run.JobProgress;

class ProgressLineTest {
    private static final String WIPE = "\r\033[K";

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void drawsEachLineOverTheLastOneAndClearsItAtTheEnd() {
        show(80, new JobProgress("count", 0.5f, 0, 1234567, false), new JobProgress("count", 1, 1, 0, true));

        assertThat(screen.toString(StandardCharsets.UTF_8))
                .isEqualTo(WIPE + "count  maps  50%  reduces   0%  1,234,567 lines" + WIPE);
    }

    @Test
    void drawsOnlyWhatHasChanged() {
        JobProgress same = new JobProgress("top", 0, 0, 0, false);

        show(80, same, same, same);

        assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo(WIPE + "top  maps   0%  reduces   0%");
    }

    @Test
    void staysNarrowerThanTheTerminalForALineThatWrapsCannotBeWiped() {
        show(20, new JobProgress("count", 0, 0, 99, false));

        assertThat(screen.toString(StandardCharsets.UTF_8)).hasSize(WIPE.length() + 19);
    }

    private void show(int columns, JobProgress... all) {
        ProgressLine line = new ProgressLine(new PrintStream(screen, true, StandardCharsets.UTF_8), columns);
        for (JobProgress progress : all) {
            line.accept(progress);
        }
    }
}
