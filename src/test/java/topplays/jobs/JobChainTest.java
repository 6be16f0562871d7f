package topplays.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static topplays.jobs.tasks.MapperInputs.configure;
import static topplays.jobs.tasks.MapperInputs.event;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.io.BinaryComparable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mrunit.mapreduce.MapReduceDriver;
import org.apache.hadoop.mrunit.types.Pair;
import org.junit.jupiter.api.Test;
import topplays.jobs.tasks.ChartKey;
import topplays.jobs.tasks.CountMapper;
import topplays.jobs.tasks.CountReducer;
import topplays.jobs.tasks.JobSettings;
import topplays.jobs.tasks.TopMapper;
import topplays.jobs.tasks.TopReducer;
import topplays.model.PlayCount;
import topplays.model.RankedBy;
import topplays.model.VideoId;

/** Mapper and reducer of each job together, through the shuffle. */
class JobChainTest {
    @Test
    void logLinesBecomePlayCountsInByteOrder() throws Exception {
        MapReduceDriver<LongWritable, BinaryComparable, Text, LongWritable, Text, LongWritable> driver =
                MapReduceDriver.newMapReduceDriver(new CountMapper(), new CountReducer());
        configure(driver.getConfiguration());

        driver.withInput(new LongWritable(0), new Text(event("é") + "\n" + event("b")))
                .withInput(new LongWritable(80), new Text(event("b") + "\n" + event("a")))
                .withInput(new LongWritable(160), new Text(event("b")))
                .withOutput(new Text("a"), new LongWritable(1))
                .withOutput(new Text("b"), new LongWritable(3))
                .withOutput(new Text("é"), new LongWritable(1))
                .runTest();
    }

    @Test
    void playCountsBecomeARankedChart() throws IOException {
        assertThat(chart(3, "d", 2, "a", 9, "c", 2, "b", 2)).containsExactly("1\ta\t9", "2\tb\t2", "2\tc\t2");
    }

    @Test
    void ranksAreSkippedAfterATie() throws IOException {
        assertThat(chart(10, "a", 2, "b", 3, "c", 2, "d", 1))
                .containsExactly("1\tb\t3", "2\ta\t2", "2\tc\t2", "4\td\t1");
    }

    @Test
    void aChartKeySortsLikeItsPlayCount() {
        List<PlayCount> counts = List.of(
                new PlayCount(VideoId.of("a"), 3),
                new PlayCount(VideoId.of("B"), 2),
                new PlayCount(VideoId.of("a"), 2),
                new PlayCount(VideoId.of("aa"), 2));
        for (PlayCount one : counts) {
            for (PlayCount other : counts) {
                assertThat(Integer.signum(key(one).compareTo(key(other))))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.signum(PlayCount.CHART_ORDER.compare(one, other)));
            }
        }
    }

    private static ChartKey key(PlayCount count) {
        ChartKey key = new ChartKey();
        key.set(count, RankedBy.PLAYS);
        return key;
    }

    private static List<String> chart(int k, Object... counts) throws IOException {
        MapReduceDriver<LongWritable, BinaryComparable, ChartKey, NullWritable, LongWritable, Text> driver =
                MapReduceDriver.newMapReduceDriver(new TopMapper(), new TopReducer());
        JobSettings.setChartLength(driver.getConfiguration(), k);
        for (int i = 0; i < counts.length; i += 2) {
            driver.withInput(new LongWritable(i), new Text(counts[i] + "\t" + counts[i + 1]));
        }
        return driver.run().stream().map(JobChainTest::row).toList();
    }

    private static String row(Pair<LongWritable, Text> row) {
        return String.format(Locale.ROOT, "%d\t%s", row.getFirst().get(), row.getSecond());
    }
}
