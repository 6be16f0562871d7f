package topplays.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar on a cluster, as {@code hadoop jar} runs it. */
class HadoopJarIT {
    private static final String USER = "ana";
    private static final String IN_ONE_CONTAINER = "-Dmapreduce.job.ubertask.enable=true";

    private static HadoopCluster cluster;
    private static FileSystem hdfs;

    @BeforeAll
    static void startCluster(@TempDir java.nio.file.Path folder) throws IOException {
        cluster = new HadoopCluster(folder);
        hdfs = cluster.fileSystem();
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
                USER,
                "chart",
                "-Dmapreduce.job.reduces=2",
                "/logs/events.tsv",
                "--keep",
                "kept",
                "--report-format",
                "tsv");

        assertThat(run.err()).doesNotContain("topplays:");
        assertThat(run.outBytes()).isEqualTo(golden("utf8/chart.tsv"));
        assertThat(countsIn("/user/ana/kept/counts")).isEqualTo(golden("utf8/counts.tsv"));
        assertThat(cluster.hadoopJar(USER, "verify", "/logs/events.tsv", "kept/counts")
                        .out())
                .startsWith("24 plays of 10 videos")
                .endsWith(": exact\n");
        assertThat(cluster.hadoopJar(USER, "report", "kept/top").out()).contains("12.5%", "\\u202eabc", "24 plays");
        assertThat(cluster.hadoopJar(USER, "report", "kept/top", "--report-format", "json")
                        .out())
                .contains("videoBase64");
    }

    @Test
    void theParsersTravelWithTheJar() throws IOException {
        write("/logs/plays.jsonl", "{\"video\": \"é\"}\n{\"video\": 7}\n{\"video\": \"é\"}\n");

        CommandRun json = cluster.hadoopJar(
                USER, "count", IN_ONE_CONTAINER, "/logs/plays.jsonl", "json", "--input-format", "jsonl");

        assertThat(json.exitCode()).isEqualTo(Main.DONE);
        assertThat(countsIn("/user/ana/json")).isEqualTo("7\t1\n\u00c3\u00a9\t2\n");
    }

    @Test
    void aFailedTaskIsToldInOneLineAndLeavesNothing() throws IOException {
        write("/failing/a.csv", "user,video\nana,x\n");
        write("/failing/b.csv", "user,film\nana,x\n");

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
        write("/logs/log.tsv", "t\tu\tv\n");

        CommandRun run = cluster.hadoopJar("bob", "count", "/logs/log.tsv", "/user/ana/counts");

        assertThat(run.exitCode()).isEqualTo(Main.FAILED);
        assertThat(run.err())
                .startsWith("topplays: no permission: ")
                .contains("user=bob", "/user/ana")
                .hasLineCount(1);
    }

    private static void write(String path, String text) throws IOException {
        try (var out = hdfs.create(new Path(path))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String golden(String name) {
        return CountsText.text(java.nio.file.Path.of("sample-data", name));
    }

    private static String countsIn(String folder) throws IOException {
        StringBuilder text = new StringBuilder();
        for (FileStatus part :
                hdfs.listStatus(new Path(folder), path -> path.getName().startsWith("part-"))) {
            try (InputStream in = hdfs.open(part.getPath())) {
                text.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return Arrays.stream(text.toString().split("\n"))
                .sorted()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
