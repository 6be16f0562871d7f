package topplays.jobs.top;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topplays.storage.input.InputListing;

class ChartRangesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, 300, 4", "2, 1000, 7", "3, 1, 3", "4, 3, 8", "5, 40, 1"})
    void rangesAreInTheOrderOfTheChartsAndAboutEqual(long seed, int charts, int ranges) throws Exception {
        TreeSet<String> names = names(new Random(seed), charts);

        int[] rows = rows(names, ranges(names, ranges), ranges);

        if (charts >= 40) {
            assertThat(Arrays.stream(rows).max().orElseThrow()).isLessThan(2 * charts / ranges + 2);
        }
    }

    /** The number of charts in each range. */
    private static int[] rows(TreeSet<String> names, ChartRanges partitioner, int ranges) {
        int[] rows = new int[ranges];
        int last = 0;
        for (String name : names) {
            byte[] chart = bytes(name);
            int range = partitioner.getPartition(
                    new ChartKey().chart(chart, 0, chart.length).totals(), new ChartFigures(), ranges);
            assertThat(partitioner.getPartition(
                            new ChartKey().chart(chart, 0, chart.length).row(7, bytes("v"), 1),
                            new ChartFigures(),
                            ranges))
                    .isEqualTo(range);
            assertThat(range).as(name).isBetween(last, ranges - 1);
            rows[range]++;
            last = range;
        }
        return rows;
    }

    @Test
    void aChartLargerThanARangeIsInOne() throws Exception {
        TreeSet<String> names = new TreeSet<>(List.of("a\tb\t"));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            lines.add("a\tb\tv" + i + "\t1");
        }
        assertThat(rows(names, ranges(lines, 5), 5)).containsExactly(0, 0, 0, 0, 1);
    }

    @Test
    void anEmptyCountHasOneRange() throws Exception {
        assertThat(ranges(List.of(), 3)
                        .getPartition(
                                new ChartKey().chart(bytes("a\tb\t"), 0, 4).totals(), new ChartFigures(), 3))
                .isZero();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static TreeSet<String> names(Random random, int charts) {
        TreeSet<String> names = new TreeSet<>();
        while (names.size() < charts) {
            names.add("2026-11-" + (10 + random.nextInt(20)) + "\té" + random.nextInt(1000) + "\t");
        }
        return names;
    }

    private ChartRanges ranges(TreeSet<String> names, int ranges) throws Exception {
        return ranges(names.stream().map(name -> name + "v\t1").toList(), ranges);
    }

    private ChartRanges ranges(List<String> lines, int ranges) throws Exception {
        Path part = Files.write(folder.resolve("part-r-00000"), lines);
        Job job = Job.getInstance(new Configuration());
        job.setNumReduceTasks(ranges);
        ChartRanges.use(
                job, InputListing.of(List.of(new org.apache.hadoop.fs.Path(part.toUri())), job.getConfiguration()), 2);
        ChartRanges partitioner = new ChartRanges();
        partitioner.setConf(job.getConfiguration());
        return partitioner;
    }
}
