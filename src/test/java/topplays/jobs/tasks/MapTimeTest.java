package topplays.jobs.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Mapper;
import org.apache.hadoop.mrunit.mapreduce.MapDriver;
import org.junit.jupiter.api.Test;

class MapTimeTest {
    private long nanos;

    /** Scans for 5 ms, emits for 2, scans for 30 and emits for 10. */
    private final class TimedMapper extends Mapper<LongWritable, NullWritable, NullWritable, NullWritable> {
        @Override
        protected void map(LongWritable key, NullWritable value, Context context) {
            MapTime time = new MapTime(() -> nanos);
            pass(5);
            time.scanned();
            pass(2);
            time.emitted();
            pass(30);
            time.scanned();
            pass(10);
            time.emitted();
            time.report(context);
        }
    }

    private void pass(long millis) {
        nanos += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    @Test
    void addsUpTheTimesOfATask() throws IOException {
        MapDriver<LongWritable, NullWritable, NullWritable, NullWritable> driver =
                MapDriver.newMapDriver(new TimedMapper());
        driver.withInput(new LongWritable(1), NullWritable.get()).run();
        Counters counters = driver.getCounters();

        assertThat(counters.findCounter(MapTime.GROUP, MapTime.SCAN_MILLIS).getValue())
                .isEqualTo(35);
        assertThat(counters.findCounter(MapTime.GROUP, MapTime.EMIT_MILLIS).getValue())
                .isEqualTo(12);
        assertThat(counters.findCounter(MapTime.GROUP, MapTime.TASKS).getValue())
                .isEqualTo(1);
    }
}
