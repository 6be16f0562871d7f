package topplays.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.bench.data.DataFolder;
import topplays.bench.data.Dataset;
import topplays.bench.data.Form;
import topplays.bench.data.Traffic;
import topplays.bench.system.Progress;

class StopwatchTest {
    private static final Dataset EVENTS = new Dataset(new Traffic(3, 10, 1), Form.TOPPLAYS);
    /** Keeps 20 MB in memory while another process works for some tenths of a second. */
    private static final String BUSY = """
            text=$(head -c 20000000 /dev/zero | tr '\\0' x)
            (for ((i = 0; i < 100000; i++)); do :; done)
            echo ${#text}""";

    @TempDir
    private Path temporary;

    @Test
    void measuresAllProcessesOfACommand() throws Exception {
        Trial trial = run(BUSY);
        assertThat(trial.exitCode()).isZero();
        assertThat(trial.output()).containsExactly("20000000");
        assertThat(trial.errors()).isEmpty();
        assertThat(trial.measure().wallSeconds()).isGreaterThan(0.1);
        assertThat(trial.measure().cpuSeconds()).isGreaterThan(0.1);
        assertThat(trial.measure().peakBytes()).isGreaterThan(20_000_000);
    }

    @Test
    void keepsTheOutputOfAFailedCommand() throws Exception {
        Trial trial = run("echo half; echo why >&2; exit 5");
        assertThat(trial.exitCode()).isEqualTo(5);
        assertThat(trial.output()).containsExactly("half");
        assertThat(trial.errors()).containsExactly("why");
    }

    private Trial run(String script) throws Exception {
        Progress silent = new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        DataFolder folder = new DataFolder(temporary, Path.of("bin/topplays"), silent);
        return new Stopwatch(folder)
                .run(new Contender(Contender.Kind.CHART, "peer", EVENTS, List.of("bash", "-c", script), Map.of()));
    }
}
