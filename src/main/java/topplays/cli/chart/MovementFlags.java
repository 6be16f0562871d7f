package topplays.cli.chart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.chart.ChartSource;
import topplays.chart.ChartsWithMovement;
import topplays.cli.command.Session;
import topplays.cli.options.Flags;
import topplays.cli.options.OutputFlags;
import topplays.cli.options.UsageException;
import topplays.storage.result.ChartDirectory;

/**
 * The charts with which a chart's rows are compared.
 *
 * @param earlier TOP folders, the oldest first
 */
record MovementFlags(List<Path> earlier) {
    private static final String MOVEMENT = "movement";
    private static final String EARLIER = "earlier";

    /** Prints charts. */
    interface Printing {
        void print(ChartSource charts) throws IOException;
    }

    static Options options() {
        return new Options()
                .addOption(Flags.bare(
                        MOVEMENT,
                        "add each row's previous rank, peak and times on the chart; compares with the period before,"
                                + " and with --earlier"))
                .addOption(Flags.valued(
                        EARLIER, "TOP", "a folder with earlier charts for --movement; repeatable, the oldest first"));
    }

    static Optional<MovementFlags> of(CommandLine line) {
        String[] earlier = Optional.ofNullable(line.getOptionValues(EARLIER)).orElse(new String[0]);
        if (!line.hasOption(MOVEMENT)) {
            if (earlier.length > 0) {
                throw new UsageException("--earlier needs --movement");
            }
            return Optional.empty();
        }
        return Optional.of(
                new MovementFlags(Stream.of(earlier).map(OutputFlags::path).toList()));
    }

    /** Refuses folders that are not finished charts. */
    void check(Configuration conf) throws IOException {
        open(conf);
    }

    private List<ChartSource> open(Configuration conf) throws IOException {
        List<ChartSource> sources = new ArrayList<>();
        for (Path each : earlier) {
            sources.add(ChartDirectory.open(each, conf));
        }
        return sources;
    }

    /** Prints charts with the movement of their rows, and reports the periods without any row. */
    void compare(ChartSource charts, Session session, Printing printing) throws IOException {
        ChartsWithMovement compared = new ChartsWithMovement(open(session.conf()), charts);
        printing.print(compared);
        compared.emptyPeriods().names().ifPresent(names -> session.err()
                .println("No rows in " + names + "; a video that was on the chart before is a re-entry after it."));
    }
}
