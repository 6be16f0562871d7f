package topplays.cli.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.mapreduce.Cluster;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.JobStatus;
import org.apache.hadoop.mapreduce.TaskCompletionEvent;
import org.apache.hadoop.mapreduce.v2.MiniMRYarnCluster;
import topplays.cli.CommandRun;

/**
 * HDFS and YARN in this process, and {@code hadoop jar} in processes of its own: the packaged jar runs through
 * {@code RunJar} with nothing but Hadoop's jars beside it, in the client and in the containers.
 */
final class HadoopCluster implements AutoCloseable {
    /** For processes that live for seconds. */
    private static final List<String> BRIEF = List.of(
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote");

    private final MiniDFSCluster dfs;
    private final MiniMRYarnCluster yarn;
    private final Path confFolder;

    HadoopCluster(Path folder) throws IOException {
        Configuration conf = new Configuration();
        conf.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("dfs").toString());
        dfs = new MiniDFSCluster.Builder(conf).numDataNodes(1).build();
        yarn = new MiniMRYarnCluster("hadoop-jar", 1);
        conf.set("fs.defaultFS", dfs.getURI().toString());
        conf.setFloat("yarn.nodemanager.disk-health-checker.max-disk-utilization-per-disk-percentage", 99.5f);
        quicken(conf);
        yarn.init(conf);
        yarn.start();
        Configuration settings = withoutDefaults(yarn.getConfig());
        confFolder = Files.createDirectories(folder.resolve("conf"));
        // each kind of settings has its file: Hadoop loads its own defaults of a kind just before it
        for (String kind : List.of("core", "hdfs", "yarn", "mapred")) {
            try (OutputStream out = Files.newOutputStream(confFolder.resolve(kind + "-site.xml"))) {
                settings.writeXml(out);
            }
            copyShort(kind + "-default.xml");
        }
        copyShort("hdfs-rbf-default.xml");
        copyShort("hdfs-rbf-site.xml");
    }

    /**
     * Copies settings of the tests, so that the processes neither parse the descriptions in Hadoop's own ones nor look for
     * those of HDFS's router in every jar.
     */
    private void copyShort(String name) throws IOException {
        try (InputStream defaults = HadoopCluster.class.getResourceAsStream("/" + name)) {
            Files.copy(defaults, confFolder.resolve(name));
        }
    }

    /**
     * Nobody waits long for a heartbeat, or for the master of the job before to end, and a slow task is not run twice. At
     * the end, nobody waits for a process to start or for the time at which a log would be deleted. Heartbeats and polls
     * that are more frequent cost more time than they save, since all processes share a few cores.
     */
    private static void quicken(Configuration conf) {
        conf.set("mapred.child.java.opts", String.join(" ", BRIEF));
        conf.set("yarn.app.mapreduce.am.command-opts", String.join(" ", BRIEF));
        conf.setInt("yarn.app.mapreduce.am.resource.mb", 1024);
        // for two masters and six tasks, so that no reduce task is killed to make room for a map task
        conf.setInt("yarn.minicluster.yarn.nodemanager.resource.memory-mb", 8 * 1024);
        conf.setFloat("yarn.scheduler.capacity.maximum-am-resource-percent", 1);
        conf.setInt("yarn.resourcemanager.nodemanagers.heartbeat-interval-ms", 100);
        conf.setInt("yarn.nodemanager.process-kill-wait.ms", 500);
        conf.setInt("yarn.nodemanager.log.retain-seconds", 0);
        conf.setInt("yarn.app.mapreduce.am.scheduler.heartbeat.interval-ms", 100);
        conf.setInt("yarn.client.application-client-protocol.poll-interval-ms", 200);
        conf.setInt("mapreduce.client.completion.pollinterval", 200);
        conf.setBoolean("mapreduce.map.speculative", false);
        conf.setBoolean("mapreduce.reduce.speculative", false);
    }

    /** What is set here and not by Hadoop: a cluster's own settings, beside which the defaults of topplays stand. */
    private static Configuration withoutDefaults(Configuration conf) {
        Configuration settings = new Configuration(false);
        for (Map.Entry<String, String> property : conf) {
            String[] sources = conf.getPropertySources(property.getKey());
            if (!Arrays.stream(sources).allMatch(source -> source.endsWith("-default.xml"))) {
                settings.set(property.getKey(), conf.getRaw(property.getKey()));
            }
        }
        return settings;
    }

    FileSystem fileSystem() throws IOException {
        return dfs.getFileSystem();
    }

    /** Runs {@code hadoop jar topplays.jar ARGS…} as {@code user}. */
    CommandRun hadoopJar(String user, String... args) throws IOException {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(BRIEF);
        line.addAll(List.of(
                "-Dlog4j.configuration=" + Path.of("conf", "log4j.properties").toUri(),
                "-cp",
                confFolder + File.pathSeparator + hadoopJars(),
                "org.apache.hadoop.util.RunJar",
                System.getProperty("topplays.jar")));
        line.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("HADOOP_USER_NAME", user);
        builder.environment().put("HADOOP_CLIENT_SKIP_UNJAR", "true"); // thousands of files, for each command
        Process process = builder.start();
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        String out = text(process.getInputStream());
        return new CommandRun(process.onExit().join().exitValue(), out, err.join());
    }

    /** The jars on the tests' class path but for those that travel inside ours, and none of our classes. */
    private static String hadoopJars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(jar -> !jar.contains("fastcsv") && !jar.contains("jline-terminal"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A jar with the failures that tests plan, for {@code -libjars}. */
    String faultsJar() {
        String jar = confFolder.resolveSibling("faults.jar").toString();
        ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar, "-C", "target/test-classes", "topplays/faults");
        return jar;
    }

    /** What the failed task attempts of the job of that name gave as their reason. */
    List<String> failures(String job) throws IOException, InterruptedException {
        List<String> failures = new ArrayList<>();
        Cluster jobs = new Cluster(yarn.getConfig());
        for (JobStatus status : jobs.getAllJobStatuses()) {
            if (status.getJobName().equals(job)) {
                failures.addAll(failures(jobs.getJob(status.getJobID())));
            }
        }
        jobs.close();
        return failures;
    }

    private static List<String> failures(Job job) throws IOException, InterruptedException {
        List<String> failures = new ArrayList<>();
        for (TaskCompletionEvent event : job.getTaskCompletionEvents(0, Integer.MAX_VALUE)) {
            if (event.getStatus() == TaskCompletionEvent.Status.FAILED) {
                failures.add(String.join("\n", job.getTaskDiagnostics(event.getTaskAttemptId())));
            }
        }
        return failures;
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        yarn.stop();
        dfs.shutdown();
    }
}
