package topplays.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.cli.CommandRun;
import topplays.model.Coverage;

class HadoopPlayHistoryTest {
    @TempDir
    private Path folder;

    @Test
    void countsTheUncoveredEventsOfOtherWritersOnly() throws IOException {
        String events = folder.resolve("events").toString();
        for (String writer : new String[] {"serve", "other"}) {
            assertThat(CommandRun.of("ingest", "sample-data/tiny/events.tsv", events, "--writer", writer)
                            .exitCode())
                    .isZero();
        }
        HadoopPlayHistory history = new HadoopPlayHistory(
                new org.apache.hadoop.fs.Path(events),
                new org.apache.hadoop.fs.Path(folder.resolve("counts").toString()),
                "serve",
                new Configuration());
        long lines = Files.readAllLines(Path.of("sample-data/tiny/events.tsv")).size();

        assertThat(history.uncoveredOfOthers(Coverage.none())).isEqualTo(lines);
        assertThat(history.finishedAt()).isEmpty();
    }
}
