package topplays.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.hadoop.conf.ConfigRedactor;
import org.apache.hadoop.conf.Configuration;
import topplays.cli.options.Flags;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.OutputFlags;
import topplays.evaluate.trial.EvaluationSettings;
import topplays.evaluate.trial.Machine;

/** The options of {@code evaluate}. */
final class EvaluateFlags {
    static final String WORK = "work";
    static final String KEEP = "keep";

    private static final String QUICK = "quick";
    private static final String SEED = "seed";
    private static final String ROUNDS = "rounds";
    private static final String MAX_EVENTS = "max-events";
    private static final String CORES = "cores";
    private static final String TRACE = "trace";

    private static final int DEFAULT_ROUNDS = 3;
    private static final long DEFAULT_MAX_EVENTS = 200_000_000;
    private static final long LARGEST_INPUT = 100_000_000_000L;
    private static final int MAX_ROUNDS = 100;
    private static final int MAX_CORES = 10_000;
    private static final int DEFAULT_CONTAINERS = 4;

    private EvaluateFlags() {}

    static OptionGroup group() {
        Options options = new Options()
                .addOption(Flags.bare(QUICK, "small inputs and few points; takes less than a minute"))
                .addOption(Flags.valued(
                        MAX_EVENTS, "N", "maximum size of an input (default: 200000000, which needs 37 GB of disk)"))
                .addOption(Flags.valued(ROUNDS, "N", "rounds of each trial (default: 3; with --quick: 1)"))
                .addOption(
                        Flags.valued(
                                CORES,
                                "N",
                                "maximum cores; on a cluster, maximum map tasks at the same time (default: all; on a cluster 4)"))
                .addOption(Flags.valued(SEED, "S", "seed of the simulated events (default: 1)"))
                .addOption(Flags.valued(
                        TRACE,
                        "FILE.csv",
                        "also pace the arrival rate in this file, rows 'timestamp,value'; repeatable"))
                .addOption(Flags.valued(
                        WORK,
                        "DIR",
                        "folder for inputs and outputs, on any file system (default: DIR/work; required on a cluster)"))
                .addOption(Flags.bare(KEEP, "keep the inputs at the end"))
                .addOption(Flags.bare(OutputFlags.OVERWRITE, "discard an existing evaluation in DIR"));
        return new OptionGroup("Trials", options);
    }

    static EvaluationSettings settings(CommandLine line, Machine machine, Configuration conf) throws IOException {
        boolean quick = line.hasOption(QUICK);
        int defaultCores = machine.isLocal() ? machine.cores() : DEFAULT_CONTAINERS;
        int maxCores = machine.isLocal() ? machine.cores() : MAX_CORES;
        List<String> traces = line.hasOption(TRACE) ? List.of(line.getOptionValues(TRACE)) : List.of();
        for (String trace : traces) {
            if (!Files.isReadable(Path.of(trace))) {
                throw new IOException("cannot read the trace " + trace);
            }
        }
        return new EvaluationSettings(
                quick,
                Flags.number(line, SEED, Long.MIN_VALUE).orElse(1),
                (int) Flags.number(line, ROUNDS, 1, MAX_ROUNDS).orElse(quick ? 1 : DEFAULT_ROUNDS),
                Flags.number(line, MAX_EVENTS, 1_000, LARGEST_INPUT).orElse(DEFAULT_MAX_EVENTS),
                (int) Flags.number(line, CORES, 1, maxCores).orElse(defaultCores),
                traces,
                userProperties(conf));
    }

    /** The properties set by the user: not those of Hadoop, of topplays, or of the cluster's files. */
    private static SortedMap<String, String> userProperties(Configuration conf) {
        ConfigRedactor redactor = new ConfigRedactor(conf); // passwords and keys
        SortedMap<String, String> properties = new TreeMap<>();
        for (Map.Entry<String, String> property : conf) {
            String[] sources = conf.getPropertySources(property.getKey());
            if (sources != null && Arrays.stream(sources).anyMatch(EvaluateFlags::isOfUser)) {
                properties.put(property.getKey(), redactor.redact(property.getKey(), property.getValue()));
            }
        }
        return properties;
    }

    private static boolean isOfUser(String source) {
        return !source.endsWith("-default.xml")
                && !source.endsWith("-site.xml")
                && !source.equals("topplays")
                && !source.equals("programmatically");
    }
}
