package topplays.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.cli.Main;
import topplays.cli.command.Terminal;

class PaceCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private String trace;

    @BeforeEach
    void writeATrace() throws IOException {
        String rows = IntStream.range(0, 240)
                .mapToObj(minute -> Instant.ofEpochSecond(60L * minute) + "," + (minute % 40 == 0 ? 900 : 20))
                .collect(Collectors.joining("\n", "timestamp,value\n", "\n"));
        trace = Files.writeString(folder.resolve("trace.csv"), rows).toString();
    }

    @Test
    void printsEachPolicyAndTheOptimum() {
        assertThat(run("pace", trace)).isEqualTo(Main.DONE);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\noptimum ", "\ntaut-string ", "\nfixed-ceiling ", "deadline 15m, tick 15s");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void writesThePageAndTheReleasesAndRefusesToOverwriteThem() {
        String page = folder.resolve("pace.html").toString();
        String releases = folder.resolve("releases.csv").toString();

        assertThat(run("pace", trace, "--html", page, "--releases", releases)).isEqualTo(Main.DONE);
        assertThat(Path.of(page)).exists();
        assertThat(Path.of(releases)).exists();
        assertThat(run("pace", trace, "--html", page)).isEqualTo(Main.FAILED);
        assertThat(run("pace", trace, "--html", page, "--overwrite")).isEqualTo(Main.DONE);
    }

    @Test
    void takesThePoliciesOneByOneOrInARow() {
        assertThat(run("pace", "--policy", "roll", "moving-average", trace)).isEqualTo(Main.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\nroll ").doesNotContain("\ntaut-string ");
        assertThat(run("pace", trace, "--policy", "roll,taut-string")).isEqualTo(Main.DONE);
        assertThat(run("pace", trace, "--policy", "rool")).isEqualTo(Main.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("unknown policy 'rool'");
    }

    @Test
    void saysInOneLineWhatIsWrong() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.csv"), "timestamp,value\n2014-07-01 00:00:00,-3\n");

        assertThat(run("pace", broken.toString())).isEqualTo(Main.FAILED);
        assertThat(run("pace", trace, "--deadline", "quarter")).isEqualTo(Main.USAGE);
        assertThat(run("pace", trace, "--capacity", "10")).isEqualTo(Main.USAGE);
        assertThat(run("pace")).isEqualTo(Main.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "topplays: " + broken + " line 2: value is negative: -3",
                        "topplays: --deadline: a duration is written 250ms, 30s, 15m, 24h or 7d: 'quarter'",
                        "topplays: capacity must hold one batch of 50: 10",
                        "topplays: pace needs one TRACE.csv");
    }

    private int run(String... args) {
        Terminal terminal = new Terminal(false, false, false, 80);
        return new Main(out, new PrintStream(err, true, StandardCharsets.UTF_8), terminal).run(args);
    }
}
