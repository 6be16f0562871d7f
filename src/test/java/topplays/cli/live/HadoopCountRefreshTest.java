package topplays.cli.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.mapred.JobConf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.cli.CommandRun;
import topplays.cli.CountsText;
import topplays.cli.command.HadoopSettings;
import topplays.cli.options.OutputFlags;

/** A recount counts new batches and gives the same result as a count of all batches. */
class HadoopCountRefreshTest {
    @TempDir
    private Path folder;

    private final JobConf conf = new JobConf();
    private Closeable temporary;

    @BeforeEach
    void settings() throws IOException {
        temporary = HadoopSettings.apply(conf);
    }

    @AfterEach
    void cleanUp() throws IOException {
        temporary.close();
    }

    @Test
    void addsNewBatchesToTheCounts() throws Exception {
        batch("2026-11-20/events-a-0000000000000001-0000000000000002.tsv", "x", "y");
        assertThat(recount()).isTrue();
        assertThat(CountsText.sorted(folder.resolve("counts"))).isEqualTo("x\t1\ny\t1\n");

        batch("2026-11-20/events-a-0000000000000003-0000000000000003.tsv", "x");
        batch("2026-11-21/events-b-0000000000000001-0000000000000002.tsv", "x", "z");
        assertThat(recount()).isTrue();

        assertThat(CommandRun.of("count", folder + "/events", folder + "/all").exitCode())
                .isZero();
        assertThat(CountsText.sorted(folder.resolve("counts")))
                .isEqualTo("x\t3\ny\t1\nz\t1\n")
                .isEqualTo(CountsText.sorted(folder.resolve("all")));
        assertThat(summary("counts")).isEqualTo(summary("all"));
    }

    @Test
    void doesNothingWithoutNewBatches() throws Exception {
        Files.createDirectories(folder.resolve("events"));
        assertThat(recount()).isFalse();
        assertThat(folder.resolve("counts")).doesNotExist();

        batch("2026-11-20/events-a-0000000000000001-0000000000000001.tsv", "x");
        assertThat(recount()).isTrue();
        assertThat(recount()).isFalse();
    }

    @Test
    void aFailedAdditionLeavesTheCountsUnchanged() throws Exception {
        batch("2026-11-20/events-a-0000000000000001-0000000000000002.tsv", "x", "y");
        recount();
        Files.delete(folder.resolve("events/2026-11-20/events-a-0000000000000001-0000000000000002.tsv"));
        batch("2026-11-20/events-a-0000000000000002-0000000000000003.tsv", "y", "z");

        assertThatThrownBy(this::recount).isInstanceOf(IOException.class).hasMessageContaining("counted in part");
        assertThat(CountsText.sorted(folder.resolve("counts"))).isEqualTo("x\t1\ny\t1\n");
    }

    private boolean recount() throws IOException, InterruptedException {
        return new HadoopCountRefresh(OutputFlags.path(folder + "/events"), OutputFlags.path(folder + "/counts"), conf)
                .run();
    }

    private void batch(String name, String... videos) throws IOException {
        Path file = folder.resolve("events").resolve(name);
        Files.createDirectories(file.getParent());
        StringBuilder lines = new StringBuilder();
        for (String video : videos) {
            lines.append("2026-11-20T08:15:30.123Z\t-\t").append(video).append('\n');
        }
        Files.writeString(file, lines);
    }

    private String summary(String counts) throws IOException {
        return Files.readString(folder.resolve(counts).resolve("_summary.json"));
    }
}
