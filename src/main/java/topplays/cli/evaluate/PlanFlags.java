package topplays.cli.evaluate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.MRConfig;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import topplays.cli.command.BufferFlags;
import topplays.cli.command.Command;
import topplays.cli.command.Flags;
import topplays.cli.command.HadoopSettings;
import topplays.cli.command.UsageException;
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
 * What is to be planned from the trials of an evaluation.
 *
 * @param cluster its number of nodes counts only where there is no {@code within}
 * @param within the time that the chart of a day may take; the plan says how many nodes that needs
 * @param videos those of the trials' base point, unless the user says how many
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

    private static final int MOST_NODES = 10_000;
    private static final int MOST_CORES = 1_000;
    private static final int MOST_COPIES = 512;
    private static final long MOST_VIDEOS = 1_000_000_000_000L;
    private static final long USUAL_BLOCK = 128L << 20;
    private static final List<String> EXAMPLES = List.of("1e8/day", "1e9/day", "5e9/day", "1e10/day");
    private static final int EXAMPLE_NODES = 10;

    static Command.OptionGroup group() {
        return new Command.OptionGroup("Plans, from an evaluation that is done", options());
    }

    private static Options options() {
        return new Options()
                .addOption(Flags.valued(PLAN, "RATE", "what would 5e9/day, 1000/s or 3m/h come to on a cluster?"))
                .addOption(Flags.valued(NODES, "N", "how many nodes it has"))
                .addOption(
                        Flags.valued(WITHIN, "DURATION", "how many nodes it needs for the chart of a day in that time"))
                .addOption(Flags.valued(CORES, "N", "cores of a node, a container on each (default: 8)"))
                .addOption(Flags.valued(MEMORY, "SIZE", "memory of a node for containers (default: 32g)"))
                .addOption(Flags.valued(CONTAINER, "SIZE", "memory of a container (default: 2g)"))
                .addOption(Flags.valued(DISK, "SIZE", "what a node's disks read in a second (default: 500m)"))
                .addOption(Flags.valued(NETWORK, "SIZE", "what a node takes in in a second (default: 1g)"))
                .addOption(Flags.valued(REPLICATION, "N", "copies of each block (default: 3)"))
                .addOption(Flags.valued(VIDEOS, "N", "videos to be played (default: those of the trials)"))
                .addOption(Flags.valued(SKEW, "S", "exponent of Zipf's law (default: that of the trials)"))
                .addOption(Flags.valued(
                        DEADLINE, "DURATION", "the longest from an event's arrival to its batch (default: 15m)"))
                .addOption(Flags.valued(
                        JOB_START,
                        "DURATION",
                        "how long a job takes to start, if the trials had no cluster (default: 5s)"))
                .addOption(Flags.valued(TASK_START, "DURATION", "how long a container takes, likewise (default: 2s)"));
    }

    /** The plan that the line asks for, if it does. */
    static Optional<PlanFlags> of(CommandLine line, Configuration conf) {
        if (!line.hasOption(PLAN)) {
            options().getOptions().stream()
                    .map(Option::getLongOpt)
                    .filter(line::hasOption)
                    .findFirst()
                    .ifPresent(option -> {
                        throw new UsageException("--" + option + " goes with --plan RATE");
                    });
            return Optional.empty();
        }
        if (line.hasOption(NODES) == line.hasOption(WITHIN)) {
            throw new UsageException("--plan needs --nodes N or --within DURATION, and not both");
        }
        try {
            return Optional.of(read(line, conf));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static PlanFlags read(CommandLine line, Configuration conf) {
        return new PlanFlags(
                EventRate.parse(Flags.value(line, PLAN)),
                cluster(line, conf),
                Flags.duration(line, WITHIN),
                BufferFlags.of(line).pacing(),
                Flags.number(line, VIDEOS, 1, MOST_VIDEOS),
                Flags.decimal(line, SKEW, 0));
    }

    private static Cluster cluster(CommandLine line, Configuration conf) {
        Cluster.Node node = new Cluster.Node(
                (int) Flags.number(line, CORES, 1, MOST_CORES).orElse(8),
                Flags.size(line, MEMORY).orElse(32L << 30),
                Flags.size(line, CONTAINER).orElse(2L << 30),
                Flags.size(line, DISK).orElse(500L << 20),
                Flags.size(line, NETWORK).orElse(1L << 30));
        boolean local = MRConfig.LOCAL_FRAMEWORK_NAME.equals(conf.get(MRConfig.FRAMEWORK_NAME));
        long blockBytes = conf.getLongBytes("dfs.blocksize", USUAL_BLOCK);
        long leastSplit = (local ? HadoopSettings.ofClusters() : conf).getLong(FileInputFormat.SPLIT_MINSIZE, 1);
        Cluster.Hdfs hdfs = new Cluster.Hdfs(
                (int) Flags.number(line, REPLICATION, 1, MOST_COPIES).orElse(3),
                blockBytes,
                Math.max(blockBytes, leastSplit));
        return new Cluster(
                (int) Flags.number(line, NODES, 1, MOST_NODES).orElse(EXAMPLE_NODES),
                node,
                hdfs,
                Flags.duration(line, JOB_START).orElse(Duration.ofSeconds(5)),
                Flags.duration(line, TASK_START).orElse(Duration.ofSeconds(2)));
    }

    /** A few rates on ten of the usual nodes. */
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
            throw new IllegalStateException("the example is no plan", e);
        }
    }

    /** None if the evaluation has no base point whose videos could be supposed. */
    private Optional<PlanRequest> request(Findings findings) {
        return findings.baseInput()
                .map(base ->
                        new PlanRequest(rate, cluster, pacing, videos.orElse(base.videos()), skew.orElse(base.skew())));
    }

    /** Answers on {@code out}. */
    void print(Findings findings, Path dir, OutputStream out) throws IOException {
        CapacityModel model = findings.model()
                .orElseThrow(() -> new IOException("too few trials of " + dir + " came to their end for a plan"));
        PlanRequest request = request(findings)
                .orElseThrow(() -> new IOException("no trial at the base point of " + dir + " came to its end"));
        Plan plan = within.isPresent() ? inTime(request, model) : Plan.of(request, model);
        Stream<String> lines = new PlanText(plan, model).lines().stream();
        for (String line : lines.toList()) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private Plan inTime(PlanRequest request, CapacityModel model) throws IOException {
        Duration limit = within.orElseThrow();
        return Plan.within(limit, request, model)
                .orElseThrow(() -> new IOException(
                        "no number of such nodes makes the chart of %s within %s; give it more time, or containers that start sooner"
                                .formatted(rate.text(), DurationText.of(limit))));
    }
}
