package topplays.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static topplays.jobs.tasks.MapperInputs.configure;
import static topplays.jobs.tasks.MapperInputs.event;

import java.io.IOException;
import org.apache.hadoop.io.BinaryComparable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mrunit.mapreduce.MapReduceDriver;
import org.junit.jupiter.api.Test;
import topplays.jobs.tasks.CountMapper;
import topplays.jobs.tasks.CountReducer;
import topplays.jobs.top.ChartTrial;

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
        assertThat(new ChartTrial(3, 0).rows("d|2", "a|9", "c|2", "b|2")).containsExactly("1|a|9", "2|b|2", "2|c|2");
    }
}
