package topplays.cli.chart;

import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.MRConfig;
import topplays.cli.options.Flags;
import topplays.cli.options.InputFlags;
import topplays.cli.options.OutputFlags;
import topplays.cli.options.RulesFile;
import topplays.cli.options.UsageException;
import topplays.jobs.CountRequest;
import topplays.storage.input.OnceReadableFileSystem;

/** The options of counting, without those of the input. */
final class CountFlags {
    static final String STANDARD_INPUT = "-";
    private static final String MAX_MALFORMED = "max-malformed";
    private static final String ON_CORRUPT = "on-corrupt";

    private CountFlags() {}

    static Options options() {
        return new Options()
                .addOption(Flags.valued(
                        MAX_MALFORMED,
                        "SHARE",
                        "maximum share of malformed lines, such as 5%; above it the run fails (default: 100%)"))
                .addOption(Flags.valued(
                        ON_CORRUPT,
                        "fail|skip",
                        "whether a corrupt archive fails the run; with skip each archive is first read to its end, and corrupt"
                                + " ones are left out (default: fail)"));
    }

    /** The inputs; {@code -} is standard input, which only a job in this process can read. */
    static List<Path> inputs(List<String> operands, Configuration conf) {
        long times = operands.stream().filter(STANDARD_INPUT::equals).count();
        if (times > 1) {
            throw new UsageException("standard input (-) can be read only once");
        }
        if (times > 0 && !MRConfig.LOCAL_FRAMEWORK_NAME.equals(conf.get(MRConfig.FRAMEWORK_NAME))) {
            throw new UsageException(
                    "a cluster cannot read standard input (-); store it there first: hadoop fs -put - FILE");
        }
        return operands.stream()
                .map(operand -> operand.equals(STANDARD_INPUT)
                        ? OnceReadableFileSystem.standardInput(System.in, conf)
                        : OutputFlags.path(operand))
                .toList();
    }

    static CountRequest request(List<Path> inputs, Path output, CommandLine line, RulesFile rules) {
        return UsageException.orThrow(() -> new CountRequest(
                inputs,
                output,
                InputFlags.choice(line, rules),
                Flags.word(line, ON_CORRUPT, "fail", "skip").equals("skip"),
                maxMalformed(line),
                line.hasOption(OutputFlags.OVERWRITE)));
    }

    private static double maxMalformed(CommandLine line) {
        String text = Flags.value(line, MAX_MALFORMED, "100%");
        try {
            if (text.endsWith("%")) {
                return Double.parseDouble(text.substring(0, text.length() - 1)) / 100;
            }
        } catch (NumberFormatException e) {
            // reported below, as is a missing %
        }
        throw new UsageException("--max-malformed takes a share such as 5%: '" + text + "'");
    }
}
