package topplays.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRConfig;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topplays.storage.input.InputFile;
import topplays.storage.input.InputListing;

class JobSizingTest {
    private static final long GIB = 1L << 30;

    @ParameterizedTest
    @CsvSource({"0, 1", "3, 1", "9, 3", "10000, 64"})
    void onAClusterTheNumberOfReducersDependsOnTheInput(long gib, int reducers) throws IOException {
        Job job = jobOnCluster();

        JobSizing.fit(job, input(gib * GIB));

        assertThat(job.getNumReduceTasks()).isEqualTo(reducers);
    }

    @Test
    void aSettingOfTheUserOverridesOurs() throws IOException {
        Job smallerShares = jobOnCluster();
        smallerShares.getConfiguration().set("topplays.reducer.input", "1g");
        Job five = jobOnCluster();
        five.setNumReduceTasks(5);

        JobSizing.fit(smallerShares, input(9 * GIB));
        JobSizing.fit(five, input(9 * GIB));

        assertThat(smallerShares.getNumReduceTasks()).isEqualTo(10);
        assertThat(five.getNumReduceTasks()).isEqualTo(5);
    }

    @Test
    void aCountNeedsAReducer() throws IOException {
        Job job = jobOnCluster();
        job.setNumReduceTasks(0);

        assertThatThrownBy(() -> JobSizing.fit(job, input(GIB)))
                .isInstanceOf(IOException.class)
                .hasMessage("mapreduce.job.reduces must be at least 1: 0");
    }

    @Test
    void aSmallJobFitsIntoTheContainerOfItsMaster() throws IOException {
        Job job = jobOnCluster();
        Configuration conf = job.getConfiguration();
        conf.setBoolean(MRJobConfig.JOB_UBERTASK_ENABLE, true);
        conf.setInt(MRJobConfig.MR_AM_VMEM_MB, 768);
        conf.setInt(MRJobConfig.MAP_MEMORY_MB, 1024);

        JobSizing.fit(job, input(1 << 20));

        assertThat(conf.getInt(MRJobConfig.MAP_MEMORY_MB, 0)).isEqualTo(768);
    }

    private static Job jobOnCluster() throws IOException {
        Configuration conf = new Configuration();
        conf.set(MRConfig.FRAMEWORK_NAME, MRConfig.YARN_FRAMEWORK_NAME);
        return Job.getInstance(conf);
    }

    private static InputListing input(long bytes) {
        return new InputListing(List.of(new InputFile(new Path("/log"), bytes)));
    }
}
