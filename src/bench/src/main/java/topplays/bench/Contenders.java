package topplays.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.launcher.JavaModuleOptions;
import topplays.bench.data.DataFolder;
import topplays.bench.data.Dataset;
import topplays.bench.data.Form;
import topplays.bench.peer.BareLoopChart;
import topplays.bench.peer.DuckDbChart;
import topplays.bench.peer.SparkChart;
import topplays.bench.peer.StockMapReduceChart;

/** Makes the contenders: topplays and its peers, each as a command for an input. Each may use all cores. */
final class Contenders {
    private static final String SORT = """
            cut -f 3 "$1" | sort | uniq -c | sort -k 1,1nr -k 2,2 | head | awk '{ print $2 "\\t" $1 }'""";
    private static final String AWK = """
            awk -F '\\t' '{ plays[$3]++ } END { for (video in plays) print video "\\t" plays[video] }' "$1" \\
              | sort -k 2,2nr -k 1,1 | head""";
    private static final Map<String, String> BYTE_ORDER = Map.of("LC_ALL", "C");

    /** The combined log format as Apache writes it. */
    private static final String LOG_FORMAT = "%h %l %u %t \"%r\" %>s %b \"%{Referer}i\" \"%{User-Agent}i\"";

    private final Path topplays;
    private final Optional<Path> before;
    private final DataFolder folder;
    private final int threads;

    /** @param before {@code bin/topplays} of an earlier build, to compare with */
    Contenders(Path topplays, Optional<Path> before, DataFolder folder, int threads) {
        this.topplays = topplays;
        this.before = before;
        this.folder = folder;
        this.threads = threads;
    }

    Contender topplays(Dataset dataset) {
        List<String> command = new ArrayList<>(List.of(topplays.toString(), "chart", file(dataset)));
        command.addAll(dataset.form().chartOptions());
        command.addAll(List.of("--report-format", "tsv"));
        return new Contender(Contender.Kind.TOPPLAYS, "topplays", dataset, command, Map.of());
    }

    /** Topplays, and the earlier build if there is one. */
    List<Contender> topplaysAndBefore(Dataset dataset) {
        Contender topplays = topplays(dataset);
        return before.map(earlier -> {
                    List<String> command = new ArrayList<>(topplays.command());
                    command.set(0, earlier.toString());
                    return List.of(topplays, topplays.running("topplays before", command));
                })
                .orElse(List.of(topplays));
    }

    /** Topplays and all its threads on one core. */
    Contender onOneCore(Dataset dataset) {
        Contender topplays = topplays(dataset);
        List<String> command = new ArrayList<>(List.of("taskset", "-c", "0"));
        command.addAll(topplays.command());
        return topplays.running("topplays, one core", command);
    }

    /** A combined log, read by its format string. */
    Contender byLogFormat(Dataset dataset) {
        List<String> command = List.of(
                topplays.toString(),
                "chart",
                file(dataset),
                "--log-format",
                LOG_FORMAT,
                "--video",
                "target",
                "--report-format",
                "tsv");
        return topplays(dataset).running("topplays --log-format", command);
    }

    /** The same with a list of robots that are not in the input. */
    Contender withRobots(Dataset dataset) {
        Contender topplays = topplays(dataset);
        List<String> command = new ArrayList<>(topplays.command());
        command.addAll(List.of("--robots", folder.robots().toString()));
        return topplays.running("topplays --robots", command);
    }

    /** The plays under the rule of the traffic. */
    Contender byRule(Dataset dataset) {
        Contender topplays = topplays(dataset);
        List<String> command = new ArrayList<>(topplays.command());
        command.addAll(List.of("--once-per", dataset.traffic().oncePer()));
        return topplays.running("topplays --once-per " + dataset.traffic().oncePer(), command);
    }

    /** The distinct days of each user and video. */
    Contender duckDbByDay(Dataset dataset) {
        return peer("DuckDB", dataset, jvm(DuckDbChart.class, "days", file(dataset)));
    }

    Contender duckDb(Dataset dataset) {
        return peer("DuckDB", dataset, jvm(DuckDbChart.class, format(dataset), file(dataset)));
    }

    Contender spark(Dataset dataset) {
        List<String> command = jvm(SparkChart.class, format(dataset), file(dataset));
        command.addAll(1, List.of(JavaModuleOptions.defaultModuleOptionArray()));
        return peer("Spark", dataset, command);
    }

    Contender stockMapReduce(Dataset dataset) {
        String counts = folder.scratch("stock").toString();
        return peer("stock MapReduce", dataset, jvm(StockMapReduceChart.class, file(dataset), counts));
    }

    Contender bareLoop(Dataset dataset) {
        return peer("bare loop", dataset, jvm(BareLoopChart.class, file(dataset)));
    }

    Contender sort(Dataset dataset) {
        return peer("sort and uniq", dataset, pipe(SORT, dataset)).with(BYTE_ORDER);
    }

    Contender awk(Dataset dataset) {
        return peer("awk", dataset, pipe(AWK, dataset)).with(BYTE_ORDER);
    }

    Contender zcat(Dataset dataset) {
        return timeOnly("zcat > /dev/null", dataset, pipe("zcat \"$1\" > /dev/null", dataset));
    }

    Contender goAccess(Dataset dataset) {
        String format = dataset.form() == Form.W3C ? "W3C" : "COMBINED";
        String script = "goaccess \"$1\" --log-format=" + format + " -o json > /dev/null";
        return timeOnly("GoAccess", dataset, pipe(script, dataset));
    }

    private String file(Dataset dataset) {
        return folder.path(dataset).toString();
    }

    private static String format(Dataset dataset) {
        return dataset.form().chartOptions().isEmpty()
                ? "topplays"
                : dataset.form().extension();
    }

    private List<String> jvm(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                Integer.toString(threads)));
        command.addAll(List.of(arguments));
        return command;
    }

    private List<String> pipe(String script, Dataset dataset) {
        return List.of("bash", "-c", script, "bench", file(dataset));
    }

    private static Contender peer(String name, Dataset dataset, List<String> command) {
        return new Contender(Contender.Kind.CHART, name, dataset, command, Map.of());
    }

    private static Contender timeOnly(String name, Dataset dataset, List<String> command) {
        return new Contender(Contender.Kind.TIME_ONLY, name, dataset, command, Map.of());
    }
}
