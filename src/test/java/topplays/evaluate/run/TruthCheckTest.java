package topplays.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.chart.Chart;
import topplays.evaluate.trial.Accuracy;
import topplays.model.Coverage;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.model.VideoId;
import topplays.storage.result.CountsDirectory;

class TruthCheckTest {
    @TempDir
    private Path folder;

    private Path truth;

    @BeforeEach
    void writeTruth() throws IOException {
        truth = Files.write(folder.resolve("truth.tsv"), List.of("b\t5", "a\t3", "c\t3", "d\t1"));
    }

    /** The accuracy of counts, {@code video⇥plays}, and of a chart of videos with one letter each. */
    private Accuracy accuracy(String chart, String... counts) throws IOException {
        Path part = Files.write(folder.resolve("part-r-00000"), List.of(counts));
        long plays = List.of(counts).stream()
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf('\t') + 1)))
                .sum();
        RunSummary summary = new RunSummary(
                RunSummary.Kind.COUNTS,
                new LineCounts(plays + 2, plays, 0, 0, new TreeMap<>(Map.of("blank", 2L))),
                plays,
                counts.length,
                List.of(),
                new TreeMap<>(),
                Coverage.none(),
                OptionalInt.empty());
        List<Chart.Row> rows = List.of(chart.split("", 0)).stream()
                .map(video -> new Chart.Row(1, VideoId.of(video), 1))
                .toList();
        CountsDirectory found = new CountsDirectory(
                new org.apache.hadoop.fs.Path(folder.toUri()),
                summary,
                List.of(new org.apache.hadoop.fs.Path(part.toUri())));
        return new TruthCheck(truth, 3)
                .accuracy(found, new Chart(rows, summary), new TreeMap<>(Map.of("blank", 2L)), new Configuration());
    }

    @Test
    void findsThatEverythingIsExact() throws IOException {
        Accuracy accuracy = accuracy("bac", "d\t1", "a\t3", "b\t5", "c\t3");

        assertThat(accuracy.isExact()).isTrue();
        assertThat(accuracy)
                .isEqualTo(new Accuracy(
                        4, 0, 0, 0, 3, 1, 1, new TreeMap<>(Map.of("blank", 2L)), new TreeMap<>(Map.of("blank", 2L))));
    }

    @Test
    void countsVideosThatAreMissingExtraAndWrong() throws IOException {
        Accuracy accuracy = accuracy("bac", "a\t4", "b\t5", "c\t3", "x\t1", "b\t1");

        assertThat(accuracy.missing()).isEqualTo(1);
        assertThat(accuracy.extra()).isEqualTo(2);
        assertThat(accuracy.wrong()).isEqualTo(1);
        assertThat(accuracy.isExact()).isFalse();
    }

    @Test
    void findsAChartWithAWrongRow() throws IOException {
        Accuracy accuracy = accuracy("bax", "d\t1", "a\t3", "b\t5", "c\t3");

        assertThat(accuracy.precision()).isEqualTo(2 / 3.0);
        assertThat(accuracy.rankAgreement()).isEqualTo(8 / 9.0);
        assertThat(accuracy.isExact()).isFalse();
    }

    @Test
    void findsAChartInAnotherOrder() throws IOException {
        Accuracy accuracy = accuracy("abc", "d\t1", "a\t3", "b\t5", "c\t3");

        assertThat(accuracy.precision()).isEqualTo(1);
        assertThat(accuracy.rankAgreement()).isLessThan(1);
        assertThat(accuracy.isExact()).isFalse();
    }
}
