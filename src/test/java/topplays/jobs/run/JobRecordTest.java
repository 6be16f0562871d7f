package topplays.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.hadoop.mapreduce.Counters;
import org.junit.jupiter.api.Test;
import topplays.jobs.tasks.MapTime;

class JobRecordTest {
    private static final Instant ANY = Instant.EPOCH;

    private static JobRecord record(Counters counters) {
        return new JobRecord("count", "job_1", ANY, ANY, ANY, JobRecord.all(counters));
    }

    @Test
    void returnsTheMeanOfTheTasks() {
        Counters counters = new Counters();
        counters.findCounter(MapTime.GROUP, MapTime.TASKS).increment(4);
        counters.findCounter(MapTime.GROUP, MapTime.SCAN_MILLIS).increment(5_000);
        counters.findCounter(MapTime.GROUP, MapTime.EMIT_MILLIS).increment(1_000);

        assertThat(record(counters).mapTasks()).isEqualTo(4);
        assertThat(record(counters).meanScanSeconds()).isEqualTo(1.25);
        assertThat(record(counters).meanEmitSeconds()).isEqualTo(0.25);
    }

    @Test
    void returnsZeroForAJobWithoutTheCounters() {
        assertThat(record(new Counters()).meanScanSeconds()).isZero();
        assertThat(record(new Counters()).counter("no such", "counter")).isZero();
    }
}
