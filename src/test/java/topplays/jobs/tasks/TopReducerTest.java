package topplays.jobs.tasks;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mrunit.mapreduce.ReduceDriver;
import org.junit.jupiter.api.Test;
import topplays.model.PlayCount;
import topplays.model.RankedBy;
import topplays.model.VideoId;

class TopReducerTest {
    private final ReduceDriver<ChartKey, NullWritable, LongWritable, Text> driver =
            ReduceDriver.newReduceDriver(new TopReducer());

    @Test
    void ranksTheCountsAndEndsAfterKRowsEvenWithinATie() throws IOException {
        JobSettings.setChartLength(driver.getConfiguration(), 3);

        driver.withInput(key("b", 5), once())
                .withInput(key("a", 2), once())
                .withInput(key("c", 2), once())
                .withInput(key("d", 2), once())
                .withOutput(new LongWritable(1), new Text("b\t5"))
                .withOutput(new LongWritable(2), new Text("a\t2"))
                .withOutput(new LongWritable(2), new Text("c\t2"))
                .runTest();
    }

    @Test
    void skipsRanksAfterATie() throws IOException {
        JobSettings.setChartLength(driver.getConfiguration(), 10);

        driver.withInput(key("a", 2), once())
                .withInput(key("b", 2), once())
                .withInput(key("c", 0), once())
                .withOutput(new LongWritable(1), new Text("a\t2"))
                .withOutput(new LongWritable(1), new Text("b\t2"))
                .withOutput(new LongWritable(3), new Text("c\t0"))
                .runTest();
    }

    private static ChartKey key(String video, long plays) {
        ChartKey key = new ChartKey();
        key.set(new PlayCount(VideoId.of(video), plays), RankedBy.PLAYS);
        return key;
    }

    private static List<NullWritable> once() {
        return List.of(NullWritable.get());
    }
}
