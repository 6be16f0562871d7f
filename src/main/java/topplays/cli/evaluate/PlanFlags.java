package topplays.cli.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.MRConfig;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import topplays.cli.command.HadoopSettings;
import topplays.cli.options.BufferFlags;
import topplays.cli.options.Flags;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.UsageException;
import topplays.evaluate.fit.CapacityModel;
import topplays.evaluate.fit.Findings;
import topplays.evaluate.plan.Cluster;
import topplays.evaluate.plan.EventRate;
import topplays.evaluate.plan.Plan;
import topplays.evaluate.plan.PlanRequest;
import topplays.evaluate.plan.PlanText;
import topplays.model.DurationText;
import topplays.pacing.PacingSettings;

/**
 * The options of {@code evaluate --plan}.
 *
 * @param cluster its number of nodes is ignored if {@code within} is given
 * @param within the time limit for the chart of a day; the plan finds the number of nodes
 * @param videos number of videos; by default that of the base point
 */
record PlanFlags(
        EventRate rate,
        Cluster cluster,
        Optional<Duration> within,
        PacingSettings pacing,
        OptionalLong videos,
        OptionalDouble skew) {
    private static final String PLAN = "plan";
    private static final String NODES = "nodes";
    private static final String WITHIN = "within";
    private static final String CORES = "cores-per-node";
    private static final String MEMORY = "memory-per-node";
    private static final String CONTAINER = "container-memory";
    private static final String DISK = "disk-rate";
    private static final String NETWORK = "network-rate";
    private static final String REPLICATION = "replication";
    private static final String VIDEOS = "videos";
    private static final String SKEW = "skew";
    private static final String DEADLINE = "deadline";
    private static final String JOB_START = "job-start";
    private static final String TASK_START = "task-start";

    private static final int MAX_NODES = 10_000;
    private static final int MAX_CORES = 1_000;
    private static final int MAX_COPIES = 512;
    private static final long MAX_VIDEOS = 1_000_000_000_000L;
    private static final long DEFAULT_BLOCK = 128L << 20;
    private static final List<String> EXAMPLES = List.of("1e8/day", "1e9/day", "5e9/day", "1e10/day");
    private static final int EXAMPLE_NODES = 10;

    static OptionGroup group() {
        return new OptionGroup("Plans, from a finished evaluation", options());
    }

    private static Options options() {
        return new Options()
                .addOption(Flags.valued(PLAN, "RATE", "plan for this rate of events, such as 5e9/day, 1000/s or 3m/h"))
                .addOption(Flags.valued(NODES, "N", "number of nodes"))
                .addOption(Flags.valued(
                        WITHIN, "DURATION", "find the number of nodes that makes the chart of a day within this time"))
                .addOption(Flags.valued(CORES, "N", "cores of a node, one container per core (default: 8)"))
                .addOption(Flags.valued(MEMORY, "SIZE", "memory of a node available to containers (default: 32g)"))
                .addOption(Flags.valued(CONTAINER, "SIZE", "memory of a container (default: 2g)"))
                .addOption(Flags.valued(DISK, "SIZE", "bytes per second that the disks of a node read (default: 500m)"))
                .addOption(Flags.valued(NETWORK, "SIZE", "bytes per second that a node receives (default: 1g)"))
                .addOption(Flags.valued(REPLICATION, "N", "copies of each block (default: 3)"))
                .addOption(Flags.valued(VIDEOS, "N", "number of videos that can be played (default: as in the trials)"))
                .addOption(Flags.valued(SKEW, "S", "exponent of Zipf's law (default: as in the trials)"))
                .addOption(Flags.valued(
                        DEADLINE, "DURATION", "maximum time from the arrival of an event to its batch (default: 15m)"))
                .addOption(Flags.valued(
                        JOB_START,
                        "DURATION",
                        "time to start a job, if the trials did not run on a cluster (default: 5s)"))
                .addOption(Flags.valued(
                        TASK_START,
                        "DURATION",
                        "time to start a container, if the trials did not run on a cluster (default: 2s)"));
    }

    /** The requested plan, if any. */
    static Optional<PlanFlags> of(CommandLine line, Configuration conf) {
        if (!line.hasOption(PLAN)) {
            options().getOptions().stream()
                    .map(Option::getLongOpt)
                    .filter(line::hasOption)
                    .findFirst()
                    .ifPresent(option -> {
                        throw new UsageException("--" + option + " needs --plan RATE");
                    });
            return Optional.empty();
        }
        if (line.hasOption(NODES) == line.hasOption(WITHIN)) {
            throw new UsageException("--plan needs --nodes N or --within DURATION, and not both");
        }
        return Optional.of(UsageException.orThrow(() -> read(line, conf)));
    }

    private static PlanFlags read(CommandLine line, Configuration conf) {
        return new PlanFlags(
                EventRate.parse(Flags.value(line, PLAN)),
                cluster(line, conf),
                Flags.duration(line, WITHIN),
                BufferFlags.of(line).pacing(),
                Flags.number(line, VIDEOS, 1, MAX_VIDEOS),
                Flags.decimal(line, SKEW, 0));
    }

    private static Cluster cluster(CommandLine line, Configuration conf) {
        Cluster.Node node = new Cluster.Node(
                (int) Flags.number(line, CORES, 1, MAX_CORES).orElse(8),
                Flags.size(line, MEMORY).orElse(32L << 30),
                Flags.size(line, CONTAINER).orElse(2L << 30),
                Flags.size(line, DISK).orElse(500L << 20),
                Flags.size(line, NETWORK).orElse(1L << 30));
        boolean local = MRConfig.LOCAL_FRAMEWORK_NAME.equals(conf.get(MRConfig.FRAMEWORK_NAME));
        long blockBytes = conf.getLongBytes("dfs.blocksize", DEFAULT_BLOCK);
        long leastSplit = (local ? HadoopSettings.clusterDefaults() : conf).getLong(FileInputFormat.SPLIT_MINSIZE, 1);
        Cluster.Hdfs hdfs = new Cluster.Hdfs(
                (int) Flags.number(line, REPLICATION, 1, MAX_COPIES).orElse(3),
                blockBytes,
                Math.max(blockBytes, leastSplit));
        return new Cluster(
                (int) Flags.number(line, NODES, 1, MAX_NODES).orElse(EXAMPLE_NODES),
                node,
                hdfs,
                Flags.duration(line, JOB_START).orElse(Duration.ofSeconds(5)),
                Flags.duration(line, TASK_START).orElse(Duration.ofSeconds(2)));
    }

    /** Plans of a few rates on ten default nodes. */
    static List<PlanRequest> examples(Findings findings, Configuration conf) {
        return EXAMPLES.stream()
                .map(rate -> parsed("--" + PLAN, rate, "--" + NODES, Integer.toString(EXAMPLE_NODES)))
                .flatMap(line -> of(line, conf).stream())
                .flatMap(flags -> flags.request(findings).stream())
                .toList();
    }

    private static CommandLine parsed(String... args) {
        try {
            return new DefaultParser().parse(options(), args);
        } catch (ParseException e) {
            throw new IllegalStateException("the example is not a plan", e);
        }
    }

    /** Empty if the evaluation has no base point. */
    private Optional<PlanRequest> request(Findings findings) {
        return findings.baseInput()
                .map(base ->
                        new PlanRequest(rate, cluster, pacing, videos.orElse(base.videos()), skew.orElse(base.skew())));
    }

    /** Returns the lines of the plan. */
    String text(Findings findings, Path dir) throws IOException {
        CapacityModel model = findings.model()
                .orElseThrow(() -> new IOException("too few trials of " + dir + " succeeded for a plan"));
        PlanRequest request = request(findings)
                .orElseThrow(() -> new IOException("no trial at the base point of " + dir + " succeeded"));
        Plan plan = within.isPresent() ? inTime(request, model) : Plan.of(request, model);
        return String.join("\n", new PlanText(plan, model).lines()) + "\n";
    }

    private Plan inTime(PlanRequest request, CapacityModel model) throws IOException {
        Duration limit = within.orElseThrow();
        return Plan.within(limit, request, model)
                .orElseThrow(() -> new IOException(
                        "no number of such nodes makes the chart of %s within %s; allow more time, or containers that start faster"
                                .formatted(rate.text(), DurationText.of(limit))));
    }
}
