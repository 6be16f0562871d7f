package topplays.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.bench.data.DataFolder;
import topplays.bench.data.Dataset;
import topplays.bench.data.Form;
import topplays.bench.data.Traffic;
import topplays.bench.system.Progress;

class RefereeTest {
    private static final Dataset EVENTS = new Dataset(new Traffic(3, 10, 1), Form.TOPPLAYS);

    @TempDir
    private Path temporary;

    private Referee referee;
    private Stopwatch stopwatch;

    @BeforeEach
    void knowTheTruth() throws IOException {
        Progress silent = new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        DataFolder folder = new DataFolder(temporary, Path.of("bin/topplays"), silent);
        Files.writeString(folder.truth(EVENTS.traffic()), "b\t2\na\t1\n");
        stopwatch = new Stopwatch(folder);
        referee = new Referee(folder, stopwatch);
    }

    @Test
    void acceptsTheChartWithRanksOrWithout() throws Exception {
        assertThat(objection("printf 'b\\t2\\na\\t1\\n'", EVENTS)).isEmpty();
        assertThat(objection("printf '1\\tb\\t2\\n2\\ta\\t1\\n'", EVENTS)).isEmpty();
    }

    @Test
    void acceptsIdsWithThePathOfACombinedLog() throws Exception {
        String script = "printf '/watch/b\\t2\\n/watch/a\\t1\\n'";
        assertThat(objection(script, EVENTS.in(Form.COMBINED))).isEmpty();
    }

    @Test
    void objectsToAnotherOrderOrNumberOrRow() throws Exception {
        assertThat(objection("printf 'a\\t1\\nb\\t2\\n'", EVENTS)).isPresent();
        assertThat(objection("printf 'b\\t2\\na\\t2\\n'", EVENTS)).isPresent();
        assertThat(objection("printf 'b\\t2\\n'", EVENTS)).isPresent();
        assertThat(objection("printf 'b\\t2\\na\\t1\\nc\\t1\\n'", EVENTS)).isPresent();
    }

    @Test
    void reportsTheLastErrorOfACommandThatFailed() throws Exception {
        String script = "printf 'no such file\\n\\tat Line.java\\n' >&2; exit 3";
        assertThat(objection(script, EVENTS)).contains("failed with exit code 3: no such file");
    }

    private Optional<String> objection(String script, Dataset dataset) throws Exception {
        List<String> command = List.of("bash", "-c", script);
        Contender contender = new Contender(Contender.Kind.CHART, "peer", dataset, command, Map.of());
        return referee.objection(contender, stopwatch.run(contender));
    }
}
