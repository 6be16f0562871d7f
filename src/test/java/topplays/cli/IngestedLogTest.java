package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.settings.InputOptions;
import topplays.ingest.LogFiles;
import topplays.model.EventLines;
import topplays.model.LineCounts;
import topplays.storage.result.CountsDirectory;

/** The events of a log count as the log itself does, and its lines are of the same classes. */
class IngestedLogTest {
    private static final Configuration CONF = new Configuration();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsAsTheLogItself(long seed) throws IOException {
        Path log = Files.createDirectory(folder.resolve("log"));
        RandomLog random = new RandomLog(seed);
        for (int file = 0; file < 3; file++) {
            Files.write(log.resolve("" + file), random.file(new Random(seed).nextInt(400)));
        }

        LineCounts ingested = ingest(log, folder.resolve("events"));
        CountsDirectory counts = count(log, "--input-format", "tsv", "--video", "3");
        CountsDirectory countsOfEvents = count(folder.resolve("events"));

        assertThat(ingested).isEqualTo(counts.summary().lines());
        assertThat(countsOfEvents.summary().lines().linesRead()).isEqualTo(ingested.counted());
        assertThat(CountsText.sorted(folder.resolve("events.counts")))
                .isEqualTo(CountsText.sorted(folder.resolve("log.counts")));
    }

    private static LineCounts ingest(Path log, Path events) throws IOException {
        var settings = InputOptions.parse(Map.of("input-format", "tsv", "video", "3"));
        var inputs = List.of(new org.apache.hadoop.fs.Path(log.toUri()));
        EventLines lines = new EventLines(1);
        try (LogFiles files = LogFiles.open(inputs, settings, true, Map.of(), CONF);
                OutputStream out = Files.newOutputStream(events)) {
            while (files.fill(lines, 1000, 0)) {
                lines.takeBlock().writeTo(out);
            }
            return files.counts();
        }
    }

    private static CountsDirectory count(Path input, String... options) throws IOException {
        Path counts = input.resolveSibling(input.getFileName() + ".counts");
        String[] line = {"count", input.toString(), counts.toString()};
        String[] all = new String[line.length + options.length];
        System.arraycopy(line, 0, all, 0, line.length);
        System.arraycopy(options, 0, all, line.length, options.length);
        assertThat(CommandRun.of(all).exitCode()).isZero();
        return CountsDirectory.open(new org.apache.hadoop.fs.Path(counts.toUri()), CONF);
    }
}
