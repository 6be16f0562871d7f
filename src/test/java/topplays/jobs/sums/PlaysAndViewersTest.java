package topplays.jobs.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.io.BinaryComparable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mrunit.mapreduce.MapReduceDriver;
import org.apache.hadoop.mrunit.mapreduce.ReduceDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import topplays.jobs.tasks.JobSettings;
import topplays.jobs.tasks.PlaySum;
import topplays.model.PlayCountLines;

class PlaysAndViewersTest {
    private final MapReduceDriver<LongWritable, BinaryComparable, Text, PlaysAndViewers, Text, PlaysAndViewers> sum =
            MapReduceDriver.newMapReduceDriver(
                    new PlaysAndViewersMapper(), new ViewerCountReducer(), new PlaysAndViewersReducer());

    @BeforeEach
    void readViewers() {
        JobSettings.setCountLines(sum.getConfiguration(), PlayCountLines.Figures.PLAYS_AND_VIEWERS, 0);
    }

    @Test
    void addsUpPlaysAndViewersOfEachVideo() throws IOException {
        sum.withInput(new LongWritable(0), new Text("b\t5\t2\na\t1\t0"))
                .withInput(new LongWritable(0), new Text("b\t4\t4"))
                .withOutput(new Text("a"), new PlaysAndViewers(1, 0))
                .withOutput(new Text("b"), new PlaysAndViewers(9, 6))
                .runTest();

        Counters counters = sum.getCounters();
        assertThat(PlaySum.total(PlaySum.Of.COUNTS_READ, counters)).isEqualTo(10);
        assertThat(PlaySum.total(PlaySum.Of.COUNTS_WRITTEN, counters)).isEqualTo(10);
        assertThat(PlaySum.total(PlaySum.Of.VIEWERS_READ, counters)).isEqualTo(6);
        assertThat(PlaySum.total(PlaySum.Of.VIEWERS_WRITTEN, counters)).isEqualTo(6);
    }

    @Test
    void refusesLinesWithoutViewers() {
        sum.withInput(new LongWritable(0), new Text("b\t5"));

        assertThatThrownBy(sum::run)
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("byte 0: 'b\t5' is not video⇥plays⇥viewers");
    }

    @Test
    void failsInsteadOfOverflowing() {
        PlaysAndViewers most = new PlaysAndViewers(Long.MAX_VALUE, 1);

        assertThatThrownBy(() -> ReduceDriver.newReduceDriver(new PlaysAndViewersReducer())
                        .withInput(new Text("v"), List.of(most, new PlaysAndViewers(1, 1)))
                        .run())
                .isInstanceOf(IOException.class)
                .hasMessage("the plays of video 'v' exceed 9223372036854775807");
    }

    @Test
    void writesEachCountAsALine() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ViewerCountWriter writer = new ViewerCountWriter(out);
        StringBuilder expected = new StringBuilder();
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            String video = "v".repeat(random.nextInt(50) == 0 ? 4096 : 1 + random.nextInt(12));
            long plays = i == 0 ? Long.MAX_VALUE : random.nextLong() >>> (1 + random.nextInt(63));
            long viewers = i == 0 ? plays : plays / 2;
            writer.write(new Text(video), new PlaysAndViewers(plays, viewers));
            expected.append(video + "\t" + plays + "\t" + viewers + "\n");
        }
        writer.close(null);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }
}
