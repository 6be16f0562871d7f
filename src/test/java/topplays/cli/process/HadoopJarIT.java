package topplays.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.io.serializer.WritableSerialization;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import topplays.cli.CommandRun;
import topplays.cli.CountsText;
import topplays.cli.Main;
import topplays.cli.logs.HostileVideos;
import topplays.cli.logs.LogForm;
import topplays.rule.RandomViews;
import topplays.storage.compress.Archive;

/** The packaged jar on a cluster, as {@code hadoop jar} runs it. */
@Execution(ExecutionMode.CONCURRENT)
class HadoopJarIT {
    private static final String USER = "ana";
    private static final String IN_ONE_CONTAINER = "-Dmapreduce.job.ubertask.enable=true";

    @TempDir
    private static java.nio.file.Path folder;

    private static HadoopCluster cluster;
    private static FileSystem hdfs;
    private static HdfsFiles files;

    @BeforeAll
    static void startCluster() throws IOException {
        cluster = new HadoopCluster(folder);
        hdfs = cluster.fileSystem();
        files = new HdfsFiles(hdfs);
        Path home = new Path("/user/" + USER);
        FileSystem.mkdirs(hdfs, home, new FsPermission("755"));
        hdfs.setOwner(home, USER, USER);

        FileSystem.mkdirs(hdfs, new Path("/tmp"), new FsPermission("1777"));
    }

    @AfterAll
    static void stopCluster() {
        cluster.close();
    }

    @Test
    void chartsALogInHdfsToTheLastByte() throws IOException {
        hdfs.copyFromLocalFile(new Path("sample-data/utf8/events.tsv"), new Path("/logs/events.tsv"));

        CommandRun run = cluster.hadoopJar(
                USER, "chart", IN_ONE_CONTAINER, "/logs/events.tsv", "--keep", "kept", "--report-format", "tsv");

        assertThat(run.err()).doesNotContain("topplays:");
        assertThat(run.outBytes()).isEqualTo(golden("utf8/chart.tsv"));
        assertThat(files.countsIn("/user/ana/kept/counts")).isEqualTo(golden("utf8/counts.tsv"));
        assertThat(here("verify", "/logs/events.tsv", "/user/ana/kept/counts").out())
                .startsWith("24 plays of 10 videos")
                .endsWith(": exact\n");
        assertThat(here("report", "/user/ana/kept/top").out()).contains("12.5%", "\\u202eabc", "24 plays");
        assertThat(cluster.hadoopJar(USER, "report", "kept/top", "--report-format", "json")
                        .out())
                .contains("videoBase64");
    }

    /** Runs a command in this process on the files of the cluster, one at a time as in a process of its own. */
    private static synchronized CommandRun here(String... args) {
        List<String> line = new ArrayList<>(List.of(args));
        line.add(1, "-Dfs.defaultFS=" + hdfs.getUri());
        return CommandRun.of(line.toArray(String[]::new));
    }

    /**
     * The parsers and decompressors travel with the jar. In a job of its own, a bzip2 file is shared by several tasks.
     */
    @ParameterizedTest
    @EnumSource(names = {"W3C", "JSON_DOCUMENT"})
    void eachCompressionHasTheCountsOfAPlainCount(LogForm form) throws IOException {
        HostileVideos events = HostileVideos.of(5_000, 1);
        byte[] log = form.of(events.videos(), new Random(2));
        for (Archive kind : Archive.values()) {
            files.write("/forms/" + form + "/" + kind, kind.of(log));
        }
        files.write("/forms/" + form + "/plain", log);
        List<String> count = new ArrayList<>(List.of(
                "count",
                IN_ONE_CONTAINER,
                "-Dmapreduce.job.ubertask.maxmaps=100",
                "-Dmapreduce.input.fileinputformat.split.maxsize=30000",
                "/forms/" + form,
                "forms-" + form));
        count.addAll(form.options());

        CommandRun run = cluster.hadoopJar(USER, count.toArray(String[]::new));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(Main.DONE);
        assertThat(files.countsIn("/user/ana/forms-" + form))
                .isEqualTo(events.counts(form::idOf, 1 + Archive.values().length));
    }

    @Test
    void aRuleGivesTheSameCountsAsOnOneMachine() throws IOException {
        Random random = new Random(1);
        files.write("/logs/rule.tsv", RandomViews.log(RandomViews.of(random), random));

        CommandRun here = here(countByARule("/user/ana/rule-here"));
        CommandRun onCluster = cluster.hadoopJar(USER, countByARule("rule-on-cluster"));

        assertThat(here.exitCode()).as(here.err()).isEqualTo(Main.DONE);
        assertThat(onCluster.exitCode()).as(onCluster.err()).isEqualTo(Main.DONE);
        assertThat(files.filesIn("/user/ana/rule-on-cluster")).isEqualTo(files.filesIn("/user/ana/rule-here"));
    }

    private static String[] countByARule(String target) {
        String options =
                "--input-format tsv --video 3 --time 1 --viewer 2 --once-per 30m --sliding --amount 4 --min-amount 2.5"
                        + " --count-viewers --audience";
        List<String> args = new ArrayList<>(List.of("count", IN_ONE_CONTAINER, "/logs/rule.tsv", target));
        args.addAll(List.of(options.split(" ")));
        return args.toArray(String[]::new);
    }

    @Test
    void chartsByPeriodAndGroupAreThoseOfOneMachine() throws IOException {
        Random random = new Random(2);
        files.write("/logs/charts.tsv", RandomViews.log(RandomViews.of(random), random));

        CommandRun here = here(chartDays("/user/ana/days-here"));
        CommandRun onCluster = cluster.hadoopJar(USER, chartDays("days-on-cluster"));

        assertThat(here.exitCode()).as(here.err()).isEqualTo(Main.DONE);
        assertThat(onCluster.exitCode()).as(onCluster.err()).isEqualTo(Main.DONE);
        assertThat(files.filesIn("/user/ana/days-on-cluster"))
                .containsKeys("/counts/part-r-00000", "/top/part-r-00000", "/top/_charts/part-r-00000")
                .isEqualTo(files.filesIn("/user/ana/days-here"));
        assertThat(onCluster.outBytes()).isEqualTo(here.outBytes());
    }

    private static String[] chartDays(String kept) {
        String options = "-k 2 --input-format tsv --video 3 --time 1 --period day --group 5 --zone Europe/Berlin"
                + " --report-format tsv";
        List<String> args = new ArrayList<>(List.of("chart", IN_ONE_CONTAINER, "/logs/charts.tsv", "--keep", kept));
        args.addAll(List.of(options.split(" ")));
        return args.toArray(String[]::new);
    }

    @Test
    void aFailedTaskIsToldInOneLineAndLeavesNothing() throws IOException {
        files.write("/failing/a.csv", "user,video\nana,x\n");
        files.write("/failing/b.csv", "user,film\nana,x\n");

        CommandRun run = cluster.hadoopJar(
                USER,
                "count",
                "-Dmapreduce.job.ubertask.enable=false",
                "-Dmapreduce.map.maxattempts=1",
                "/failing",
                "failed",
                "--input-format",
                "csv",
                "--header");

        assertThat(run.exitCode()).isEqualTo(Main.FAILED);
        assertThat(run.err())
                .contains("/failing/b.csv: no column 'video': the header has user, film")
                .doesNotContain("\tat ");
        assertThat(hdfs.listStatus(new Path("/user/ana")))
                .extracting(status -> status.getPath().getName())
                .allSatisfy(name -> assertThat(name).doesNotContain("failed"));
    }

    @Test
    void whoMayNotWriteIsToldSo() throws IOException {
        files.write("/logs/log.tsv", "2026-11-20\tu\tv\n");

        CommandRun run = cluster.hadoopJar("bob", "count", "/logs/log.tsv", "/user/ana/counts");

        assertThat(run.exitCode()).isEqualTo(Main.FAILED);
        assertThat(run.err())
                .startsWith("topplays: no permission: ")
                .contains("user=bob", "/user/ana")
                .hasLineCount(1);
    }

    @Test
    void whatIsThrownInItsTasksChangesNoByte() throws Exception {
        files.write("/logs/views.tsv", views());
        CommandRun undisturbed = here(countViews("/user/ana/undisturbed"));
        assertThat(undisturbed.exitCode()).as(undisturbed.err()).isEqualTo(Main.DONE);

        CommandRun disturbed = cluster.hadoopJar(
                USER,
                countViews(
                        "disturbed",
                        "-libjars",
                        cluster.faultsJar(),
                        "-Dtopplays.faults.seed=1",
                        "-Dfs.hdfs.impl=topplays.faults.FaultyHdfs",
                        "-Dio.serializations=topplays.faults.FaultyPlays," + WritableSerialization.class.getName()));
        assertThat(disturbed.exitCode()).as(disturbed.err()).isEqualTo(Main.DONE);

        assertThat(cluster.failures("topplays count /logs/views.tsv into disturbed"))
                .extracting(reason -> reason.replaceFirst("(?s).*?planned fault: (\\w+).*", "$1"))
                .containsOnly("MAP", "COMBINE", "REDUCE", "WRITE", "COMMIT");
        assertThat(files.resultIn("/user/ana/disturbed")).isEqualTo(files.resultIn("/user/ana/undisturbed"));
    }

    /** By three map tasks, whose tally is full several times, and three reduce tasks: one to fail in each place. */
    private static String[] countViews(String target, String... settings) {
        List<String> args = new ArrayList<>(List.of("count"));
        args.addAll(List.of(settings));
        args.addAll(List.of(
                "-Dmapreduce.input.fileinputformat.split.maxsize=400000",
                "-Dmapreduce.job.reduces=3",
                "-Dtopplays.tally.memory=64k",
                "/logs/views.tsv",
                target));
        return args.toArray(String[]::new);
    }

    private static String views() {
        Random random = new Random(1);
        return IntStream.range(0, 30_000)
                .mapToObj(i -> i % 1000 == 0
                        ? "malformed " + i
                        : "2026-11-20T08:15:30.123Z\t-\tvideo-" + random.nextInt(1 + random.nextInt(10_000)))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String golden(String name) {
        return CountsText.text(java.nio.file.Path.of("sample-data", name));
    }
}
