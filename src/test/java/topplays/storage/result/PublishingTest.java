package topplays.storage.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.chart.Chart;
import topplays.model.Coverage;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.model.RunSummary.Kind;

/** A result appears whole or not at all, and one that was changed is not read. */
class PublishingTest {
    private static final Configuration CONF = new Configuration();

    @TempDir
    private Path folder;

    @BeforeAll
    static void letFilesBeChanged() throws IOException {
        FileSystem.getLocal(CONF).setWriteChecksum(false);
        FileSystem.getLocal(CONF).setVerifyChecksum(false);
    }

    @Test
    void aResultAppearsWithItsSummaryAndTheMarkThatItWasChecked() throws IOException {
        try (PendingResult pending = PendingResult.create(path("top"), Kind.TOP, false, CONF)) {
            fill(pending, "1\ta\t2\n");
            assertThat(names()).as("before").noneMatch(name -> name.equals("top"));
            pending.publish(chartSummary());
        }

        assertThat(names()).containsExactly("top");
        assertThat(ChartDirectory.read(path("top"), CONF).rows())
                .extracting(Chart.Row::plays)
                .containsExactly(2L);
    }

    @Test
    void whatIsNotPublishedLeavesNothing() throws IOException {
        try (PendingResult pending = PendingResult.create(path("top"), Kind.TOP, false, CONF)) {
            fill(pending, "half");
        }

        assertThat(names()).isEmpty();
    }

    @Test
    void aResultThatAppearsMeanwhileIsNotReplaced() throws IOException {
        try (PendingResult late = PendingResult.create(path("top"), Kind.TOP, false, CONF)) {
            fill(late, "1\tlate\t2\n");
            publish("1\tfirst\t2\n", false);

            assertThatThrownBy(() -> late.publish(chartSummary())).isInstanceOf(FileAlreadyExistsException.class);
        }

        assertThat(Files.readString(folder.resolve("top/part-r-00000"))).isEqualTo("1\tfirst\t2\n");
    }

    @Test
    void overwritingReplacesOnlyOnceTheNewOneIsWhole() throws IOException {
        publish("1\told\t2\n", false);
        try (PendingResult pending = PendingResult.create(path("top"), Kind.TOP, true, CONF)) {
            fill(pending, "1\tnew\t2\n");
            assertThat(Files.readString(folder.resolve("top/part-r-00000"))).isEqualTo("1\told\t2\n");
            pending.publish(chartSummary());
        }

        assertThat(Files.readString(folder.resolve("top/part-r-00000"))).isEqualTo("1\tnew\t2\n");
        assertThat(names()).containsExactly("top");
    }

    @Test
    void overwritingSparesWhatIsNoResultOfTheKind() throws IOException {
        publish("1\ta\t2\n", false);
        Files.createDirectory(folder.resolve("mine"));

        assertThatThrownBy(() -> PendingResult.create(path("top"), Kind.COUNTS, true, CONF))
                .hasMessageContaining("is a TOP folder, not COUNTS; name another output");
        assertThatThrownBy(() -> PendingResult.create(path("mine"), Kind.TOP, true, CONF))
                .hasMessageContaining("is not a result of topplays; name another output");
    }

    @Test
    void aNameWithAColonIsANameLikeAnother() throws IOException {
        try (PendingResult pending = PendingResult.create(path("10:30"), Kind.TOP, false, CONF)) {
            fill(pending, "1\ta\t2\n");
            pending.publish(chartSummary());
        }

        assertThat(names()).containsExactly("10:30");
    }

    @Test
    void aChartThatWasChangedIsNotRead() throws IOException {
        for (String changed :
                List.of("1\ta\t3\n", "2\ta\t2\n", "1\ta\t1\n2\tb\t1\n", "", "1\ta\t2", "1\ta\n", "x\ta\t2\n")) {
            publish("1\ta\t2\n", true);
            Files.writeString(folder.resolve("top/part-r-00000"), changed);

            assertThatThrownBy(() -> ChartDirectory.read(path("top"), CONF))
                    .as(changed)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aSummaryThatDoesNotAddUpIsNotRead() throws IOException {
        publish("1\ta\t2\n", false);
        Path summary = folder.resolve("top/_summary.json");
        Files.writeString(summary, Files.readString(summary).replace("\"counted\" : 2", "\"counted\" : 1"));

        assertThatThrownBy(() -> ChartDirectory.read(path("top"), CONF))
                .hasMessageContaining("is not a summary of a run: of 2 lines read, 1 are accounted for");
    }

    private void publish(String rows, boolean overwrite) throws IOException {
        try (PendingResult pending = PendingResult.create(path("top"), Kind.TOP, overwrite, CONF)) {
            fill(pending, rows);
            pending.publish(chartSummary());
        }
    }

    private static void fill(PendingResult pending, String rows) throws IOException {
        Path content = Path.of(pending.content().toUri().getPath());
        Files.createDirectories(content);
        Files.writeString(content.resolve("part-r-00000"), rows);
    }

    private static RunSummary chartSummary() {
        LineCounts lines = new LineCounts(2, 2, 0, 0, new TreeMap<>());
        return new RunSummary(Kind.TOP, lines, 2, 1, List.of(), new TreeMap<>(), Coverage.none(), OptionalInt.of(10));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private org.apache.hadoop.fs.Path path(String name) {
        return new org.apache.hadoop.fs.Path(folder + "/" + name);
    }

    @Test
    void aPipeAmongThePartsIsRefusedAndNotWaitedFor() throws Exception {
        publish("1\ta\t2\n", false);
        Path pipe = folder.resolve("top/part-r-00001");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertThatThrownBy(() -> ChartDirectory.read(path("top"), CONF))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("not a regular file"));
    }
}
