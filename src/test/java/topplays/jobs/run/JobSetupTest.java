package topplays.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;

class JobSetupTest {
    private static final Path COUNTS = new Path("/counts");

    @Test
    void aJobIsNamedAfterWhatItReadsAndWrites() {
        assertThat(JobSetup.name("count", List.of(new Path("/logs/a"), new Path("/logs/b")), COUNTS))
                .isEqualTo("topplays count /logs/a and 1 more into /counts");
    }

    @Test
    void ofALongPathTheEndIsNamed() {
        Path log = new Path("/" + "long/".repeat(20) + "log.tsv");

        assertThat(JobSetup.name("count", List.of(log), COUNTS))
                .matches("topplays count ….{51}/log\\.tsv into /counts");
    }
}
