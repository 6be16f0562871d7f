package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden triples of sample-data: events, their counts and their chart, whatever the splits, the reducers and the tally. */
class SampleDataTest {
    private static final Path SAMPLES = Path.of("sample-data");

    private record Layout(int splitBytes, int reducers, String tallyMemory) {}

    private static final List<Layout> LAYOUTS = List.of(new Layout(1 << 20, 1, "64m"), new Layout(64, 3, "1"));

    static Stream<Arguments> samplesInEveryLayout() throws IOException {
        List<Arguments> all = new ArrayList<>();
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            samples.filter(Files::isDirectory)
                    .sorted()
                    .forEach(sample -> LAYOUTS.forEach(
                            layout -> all.add(Arguments.of(sample.getFileName().toString(), layout))));
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("samplesInEveryLayout")
    void aSampleGivesItsCountsAndItsChart(String name, Layout layout, @TempDir Path folder) throws IOException {
        Path sample = SAMPLES.resolve(name);
        Path kept = folder.resolve("kept");

        CommandRun run = CommandRun.of(commandLine(sample, layout, kept));

        assertThat(run.err()).doesNotContain("topplays:");
        assertThat(run.exitCode()).isEqualTo(Main.DONE);
        assertThat(CountsText.sorted(kept.resolve("counts"))).isEqualTo(CountsText.text(sample.resolve("counts.tsv")));
        assertThat(run.outBytes()).isEqualTo(CountsText.text(sample.resolve("chart.tsv")));
    }

    private static String[] commandLine(Path sample, Layout layout, Path kept) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                "chart",
                "-Dmapreduce.input.fileinputformat.split.maxsize=" + layout.splitBytes(),
                "-Dmapreduce.job.reduces=" + layout.reducers(),
                "-Dtopplays.tally.memory=" + layout.tallyMemory(),
                sample.resolve("events.tsv").toString(),
                "--keep",
                kept.toString(),
                "--report-format",
                "tsv"));
        Path options = sample.resolve("options.txt");
        if (Files.exists(options)) {
            line.addAll(Files.readAllLines(options));
        }
        return line.toArray(String[]::new);
    }
}
