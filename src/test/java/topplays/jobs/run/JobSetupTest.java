package topplays.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.yarn.util.ResourceCalculatorProcessTree;
import org.junit.jupiter.api.Test;

class JobSetupTest {
    private static final String PROCESS_TREE = "mapreduce.job.process-tree.class";
    private static final Path COUNTS = new Path("/counts");

    @Test
    void aJobIsNamedAfterItsInputAndOutput() {
        assertThat(JobSetup.name("count", List.of(new Path("/logs/a"), new Path("/logs/b")), COUNTS))
                .isEqualTo("topplays count /logs/a and 1 more into /counts");
    }

    @Test
    void aNameThatTheUserHasSetIsKept() throws IOException {
        Configuration conf = new Configuration();
        conf.set("mapreduce.job.name", "nightly");

        assertThat(JobSetup.create(conf, "topplays count", COUNTS).getJobName()).isEqualTo("nightly");
    }

    @Test
    void aSettingOfTheUserToCompressResultsIsRefused() {
        Configuration conf = new Configuration();
        conf.set("mapreduce.output.fileoutputformat.compress", "true", "from command line");

        assertThatThrownBy(() -> JobSetup.create(conf, "topplays count", COUNTS))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("mapreduce.output.fileoutputformat.compress=true is not supported");
    }

    @Test
    void aClusterThatCompressesByDefaultGetsPlainResults() throws IOException {
        Configuration conf = new Configuration();
        conf.set("mapreduce.output.fileoutputformat.compress", "true", "mapred-site.xml");

        Job job = JobSetup.create(conf, "topplays count", COUNTS);

        assertThat(FileOutputFormat.getCompressOutput(job)).isFalse();
    }

    @Test
    void aSettingThatIsNotANumberIsNamed() {
        Configuration conf = new Configuration();
        conf.set("mapreduce.task.io.sort.mb", "2m");

        assertThat(JobSetup.invalidNumber(conf, new NumberFormatException("For input string: \"2m\"")))
                .hasMessage("mapreduce.task.io.sort.mb must be a number: \"2m\"");
    }

    @Test
    void theNameHasOnlyTheEndOfALongPath() {
        Path log = new Path("/" + "long/".repeat(20) + "log.tsv");

        assertThat(JobSetup.name("count", List.of(log), COUNTS))
                .matches("topplays count ….{51}/log\\.tsv into /counts");
    }

    @Test
    void onlyTasksOfThisProcessAreNotMeasured() throws IOException {
        Configuration cluster = new Configuration();
        cluster.set("mapreduce.framework.name", "yarn");

        assertThat(processTree(new Configuration())).isInstanceOf(NoProcessTree.class);
        assertThat(JobSetup.create(cluster, "topplays count", COUNTS)
                        .getConfiguration()
                        .get(PROCESS_TREE))
                .isNull();
    }

    /** What a task makes of the setting. */
    private static ResourceCalculatorProcessTree processTree(Configuration conf) throws IOException {
        Configuration job = JobSetup.create(conf, "topplays count", COUNTS).getConfiguration();
        Class<? extends ResourceCalculatorProcessTree> type =
                job.getClass(PROCESS_TREE, null, ResourceCalculatorProcessTree.class);
        return ResourceCalculatorProcessTree.getResourceCalculatorProcessTree(null, type, job);
    }
}
