package topplays.jobs.top;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BinaryComparable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Mapper;
import org.apache.hadoop.mrunit.mapreduce.MapDriver;
import org.apache.hadoop.mrunit.types.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.jobs.tasks.JobSettings;
import topplays.jobs.tasks.PlaySum;
import topplays.model.PlayCountLines;
import topplays.model.VideoId;

class TopMapperTest {
    private final MapDriver<LongWritable, BinaryComparable, Text, ChartFigures> driver =
            MapDriver.newMapDriver((Mapper<LongWritable, BinaryComparable, Text, ChartFigures>) new TopMapper());

    @TempDir
    private java.nio.file.Path folder;

    @Test
    void keepsTheMostPlayedInTheOrderOfTheChartAfterItsTotals() throws IOException {
        assertThat(emitted(2, 0, "a|1", "b|5", "c|3")).containsExactly("all 9 of 3", "b 5", "c 3");
    }

    @Test
    void keepsTheLowerIdOfEqualPlays() throws IOException {
        assertThat(emitted(2, 0, "b|1", "c|1", "a|1")).containsExactly("all 3 of 3", "a 1", "b 1");
    }

    @Test
    void emitsAChartWhenAnotherBegins() throws IOException {
        assertThat(emitted(1, 1, "DE|a|1", "DE|b|5", "FR|a|2"))
                .containsExactly("DE| all 6 of 2", "DE| b 5", "FR| all 2 of 1", "FR| a 2");
    }

    @Test
    void withheldRowsAreOnlyInTheTotals() throws IOException {
        new Withholding(2, 0, Set.of(VideoId.of("b")))
                .put(driver.getConfiguration(), new Path(folder.resolve("list").toString()));

        assertThat(emitted(5, 0, "a|1", "b|5", "c|3")).containsExactly("all 9 of 3", "c 3");
        assertThat(driver.getCounters()
                        .findCounter(TopMapper.Counted.VIDEOS_WITHHELD)
                        .getValue())
                .isEqualTo(2);
        assertThat(PlaySum.total(PlaySum.Of.WITHHELD, driver.getCounters())).isEqualTo(6);
    }

    @Test
    void addsUpAllPlaysAlsoThoseBelowTheChart() throws IOException {
        emitted(1, 0, "a|1", "b|5");

        assertThat(PlaySum.total(PlaySum.Of.COUNTS_READ, driver.getCounters())).isEqualTo(6);
    }

    private List<String> emitted(int k, int keyColumns, String... counts) throws IOException {
        TopSettings.setLength(driver.getConfiguration(), k);
        JobSettings.setCountLines(driver.getConfiguration(), PlayCountLines.Figures.PLAYS, keyColumns);
        for (int i = 0; i < counts.length; i++) {
            driver.withInput(new LongWritable(i), new Text(counts[i].replace('|', '\t')));
        }
        List<String> emitted = new ArrayList<>();
        for (Pair<Text, ChartFigures> pair : driver.run()) {
            emitted.add(text(pair.getFirst(), pair.getSecond()));
        }
        return emitted;
    }

    private static String text(Text key, ChartFigures figures) {
        int end = ChartKey.chartEnd(key);
        String chart = new String(ChartKey.chart(key, end), StandardCharsets.UTF_8).replace('\t', '|');
        int start = ChartKey.videoStart(end);
        String video = new String(key.getBytes(), start, key.getLength() - start, StandardCharsets.UTF_8);
        String text = ChartKey.isTotals(key, end)
                ? "all %d of %d".formatted(figures.plays(), figures.videos())
                : video + " " + ChartKey.figure(key, end);
        return chart.isEmpty() ? text : chart + " " + text;
    }
}
