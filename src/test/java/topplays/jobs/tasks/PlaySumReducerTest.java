package topplays.jobs.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mrunit.mapreduce.ReduceDriver;
import org.junit.jupiter.api.Test;

class PlaySumReducerTest {
    @Test
    void sumsThePlaysOfAVideo() throws IOException {
        ReduceDriver.newReduceDriver(new PlaySumReducer())
                .withInput(new Text("v"), plays(1, 2, 39))
                .withOutput(new Text("v"), new LongWritable(42))
                .runTest();
    }

    @Test
    void sumsBeyondAnInt() throws IOException {
        ReduceDriver.newReduceDriver(new PlaySumReducer())
                .withInput(new Text("v"), plays(Integer.MAX_VALUE, Integer.MAX_VALUE))
                .withOutput(new Text("v"), new LongWritable(2L * Integer.MAX_VALUE))
                .runTest();
    }

    @Test
    void failsInsteadOfOverflowing() {
        assertThatThrownBy(() -> ReduceDriver.newReduceDriver(new PlaySumReducer())
                        .withInput(new Text("v"), plays(Long.MAX_VALUE, 1))
                        .run())
                .isInstanceOf(IOException.class)
                .hasMessage("the plays of video 'v' exceed 9223372036854775807");
    }

    @Test
    void theCountReducerAlsoAddsUpThePlaysThatItWrites() throws IOException {
        ReduceDriver<Text, LongWritable, Text, LongWritable> driver = ReduceDriver.newReduceDriver(new CountReducer());

        driver.withInput(new Text("a"), plays(5, 6))
                .withInput(new Text("b"), plays(0))
                .withOutput(new Text("a"), new LongWritable(11))
                .withOutput(new Text("b"), new LongWritable(0))
                .runTest();

        assertThat(PlaySum.total(PlaySum.Of.COUNTS_WRITTEN, driver.getCounters()))
                .isEqualTo(11);
    }

    private static List<LongWritable> plays(long... parts) {
        return LongStream.of(parts).mapToObj(LongWritable::new).toList();
    }
}
