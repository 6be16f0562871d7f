package topplays.storage.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.chart.Chart;
import topplays.chart.ChartCursor;
import topplays.chart.ChartSource;
import topplays.chart.MadeCharts;
import topplays.model.VideoId;

/** A TOP folder with a chart for each period and group. */
class ChartsByKeyTest {
    private static final Configuration CONF = new Configuration();

    @TempDir
    private Path folder;

    @Test
    void isReadChartByChart() throws IOException {
        Path top = write(weeks());

        List<Chart> charts = read(top);

        assertThat(charts)
                .extracting(chart -> chart.name().toString())
                .containsExactly("2026-11-13, DE", "2026-11-13, SE", "2026-11-20, DE");
        assertThat(charts.get(0).name().period()).isEqualTo(Optional.of("2026-11-13"));
        assertThat(charts.get(0).name().groups()).containsExactly(VideoId.of("DE"));
        assertThat(charts).extracting(chart -> chart.totals().plays()).containsExactly(9L, 4L, 2L);
        assertThat(charts.get(0).rows())
                .containsExactly(new Chart.Row(1, VideoId.of("a"), 5), new Chart.Row(2, VideoId.of("b"), 3));
        assertThat(charts.get(1).rows()).hasSize(1);
    }

    @Test
    void sharesAreOfThePlaysOfTheChart() throws IOException {
        Chart chart = read(write(weeks())).get(0);

        assertThat(chart.share(chart.rows().get(1))).isEqualTo(3 / 9.0);
    }

    @Test
    void rowsMayBeInAnyNumberOfParts() throws IOException {
        Path top = write(weeks());
        List<Chart> whole = read(top);
        List<String> lines = Files.readAllLines(top.resolve("part-r-00000"));
        Files.writeString(top.resolve("part-r-00000"), lines.get(0) + "\n");
        Files.writeString(top.resolve("part-r-00001"), "");
        Files.writeString(top.resolve("part-r-00002"), String.join("\n", lines.subList(1, lines.size())) + "\n");

        assertThat(read(top)).isEqualTo(whole);
    }

    @Test
    void aChartMayHaveNoRowIfAllItsVideosAreWithheld() throws IOException {
        Path top = write(MadeCharts.of(2)
                .byGroups("country")
                .withheld(3, 12)
                .chart("-", 10, 2)
                .chart("SE", 7, 2, "1 a 5"));

        assertThat(read(top)).extracting(chart -> chart.rows().size()).containsExactly(0, 1);
    }

    @Test
    void theListMayHaveTheAudienceOfEachChart() throws IOException {
        Path top = write(weeks().audiences(3, 0, 2));

        assertThat(read(top))
                .extracting(chart -> chart.totals().audience().orElseThrow())
                .containsExactly(3L, 0L, 2L);
    }

    @Test
    void theOnlyChartMayHaveAnAudience() throws IOException {
        Path top = write(MadeCharts.of(2).chart("", 10, 3, "1 a 5", "2 b 3").audiences(4));

        assertThat(read(top))
                .extracting(chart -> chart.totals().audience().orElseThrow())
                .containsExactly(4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE\t9\t3\t4", "DE\t9\t3\t10", "DE\t9\t3\t-1", "DE\t9\t3"})
    void anAudienceThatWasChangedIsRefused(String entry) throws IOException {
        Path top = write(weeks().audiences(3, 0, 2));
        Path list = top.resolve("_charts/part-r-00000");
        Files.writeString(list, Files.readString(list).replace("DE\t9\t3\t3", entry));

        assertThatThrownBy(() -> read(top)).as(entry).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-13\tDE\t1\ta\t7",
                "2026-11-13\tDE\t2\ta\t5",
                "2026-11-13\tDE\t1\ta",
                "2026-11-13\tDE\t1\ta\t5\t5",
                "2026-11-13\tFR\t1\ta\t5",
                "2026-11-14\tDE\t1\ta\t5",
                "2026-11-13\t\t1\ta\t5",
                "2026-11-13\tDE\t1\ta\tx",
                ""
            })
    void aRowThatWasChangedIsRefused(String row) throws IOException {
        assertRefused("part-r-00000", "2026-11-13\tDE\t1\ta\t5", row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DE\t8\t3", "DE\t9\t1", "DE\t9\t2", "DE\t9\t3\t4", "DE\t9", "SE\t9\t3", "CH\t9\t3", "DE\t9\t-3"})
    void aListThatWasChangedIsRefused(String entry) throws IOException {
        assertRefused("_charts/part-r-00000", "DE\t9\t3", entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"charts\" : 4", "\"charts\" : 2"})
    void anotherNumberOfChartsIsRefused(String charts) throws IOException {
        assertRefused("_summary.json", "\"charts\" : 3", charts);
    }

    @Test
    void aCutLineNamesItsPart() throws IOException {
        Path top = write(weeks());
        Path list = top.resolve("_charts/part-r-00000");
        Files.writeString(list, Files.readString(list).strip());

        assertThatThrownBy(() -> read(top))
                .hasMessageContaining("_charts/part-r-00000 is not a chart: its last line is cut off");
    }

    @Test
    void oneChartOfAllPlaysIsNotReadFromChartsByKey() throws IOException {
        Path top = write(weeks());

        assertThatThrownBy(() -> ChartDirectory.read(path(top), CONF))
                .hasMessageEndingWith(
                        "has charts by period, country; a chart of all plays is needed: topplays top --period none --group none");
    }

    @Test
    void anUnknownKindOfPeriodIsRefused() throws IOException {
        Path top = write(weeks().with("period", "fortnight"));

        assertThatThrownBy(() -> read(top))
                .hasMessageContaining("_summary.json is not a summary of charts: unknown kind of period 'fortnight'");
    }

    private void assertRefused(String file, String found, String changed) throws IOException {
        Path top = write(weeks());
        Path path = top.resolve(file);
        Files.writeString(path, Files.readString(path).replace(found, changed));

        assertThatThrownBy(() -> read(top)).as(changed).isInstanceOf(IOException.class);
    }

    private Path write(MadeCharts charts) throws IOException {
        return WrittenTop.write(charts, folder.resolve("top"));
    }

    private static MadeCharts weeks() {
        return MadeCharts.of(2)
                .byPeriod("week:fri")
                .byGroups("country")
                .chart("2026-11-13\tDE", 9, 3, "1 a 5", "2 b 3")
                .chart("2026-11-13\tSE", 4, 1, "1 a 4")
                .chart("2026-11-20\tDE", 2, 2, "1 a 1", "1 c 1");
    }

    private static List<Chart> read(Path top) throws IOException {
        ChartSource source = ChartDirectory.open(path(top), CONF);
        List<Chart> charts = new ArrayList<>();
        try (ChartCursor cursor = source.open()) {
            for (Optional<Chart> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                charts.add(next.get());
            }
        }
        return charts;
    }

    private static org.apache.hadoop.fs.Path path(Path folder) {
        return new org.apache.hadoop.fs.Path(folder.toString());
    }
}
