package topplays.jobs.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.io.BinaryComparable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mrunit.mapreduce.MapDriver;
import org.apache.hadoop.mrunit.types.Pair;
import org.junit.jupiter.api.Test;

class TopMapperTest {
    private final MapDriver<LongWritable, BinaryComparable, ChartKey, NullWritable> driver =
            MapDriver.newMapDriver(new TopMapper());

    @Test
    void keepsTheMostPlayedInTheOrderOfTheChart() throws IOException {
        assertThat(emitted(2, "a", 1, "b", 5, "c", 3)).containsExactly("b\t5", "c\t3");
    }

    @Test
    void keepsTheLowerIdOfEqualPlays() throws IOException {
        assertThat(emitted(2, "b", 1, "c", 1, "a", 1)).containsExactly("a\t1", "b\t1");
    }

    @Test
    void emitsAllVideosIfThereAreFewerThanK() throws IOException {
        assertThat(emitted(10, "a", 1)).containsExactly("a\t1");
    }

    @Test
    void addsUpAllPlaysAlsoThoseBelowTheChart() throws IOException {
        emitted(1, "a", 1, "b", 5);

        assertThat(PlaySum.total(PlaySum.Of.COUNTS_READ, driver.getCounters())).isEqualTo(6);
    }

    private List<String> emitted(int k, Object... counts) throws IOException {
        JobSettings.setChartLength(driver.getConfiguration(), k);
        for (int i = 0; i < counts.length; i += 2) {
            driver.withInput(new LongWritable(i), new Text(counts[i] + "\t" + counts[i + 1]));
        }
        List<String> emitted = new ArrayList<>();
        for (Pair<ChartKey, NullWritable> pair : driver.run()) {
            emitted.add(pair.getFirst().toString());
        }
        return emitted;
    }
}
