package topplays.cli.chart;

import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.hadoop.fs.Path;
import topplays.chart.ChartSource;
import topplays.cli.command.Command;
import topplays.cli.command.CommandHelp;
import topplays.cli.command.ScratchFolder;
import topplays.cli.command.Session;
import topplays.cli.options.Flags;
import topplays.cli.options.InputFlags;
import topplays.cli.options.KeyFlags;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.OutputFlags;
import topplays.cli.options.RuleFlags;
import topplays.cli.options.RulesFile;
import topplays.cli.options.UsageException;
import topplays.format.settings.RuleOptions;
import topplays.jobs.CountJob;
import topplays.jobs.CountRequest;
import topplays.jobs.TopJob;
import topplays.jobs.TopRequest;
import topplays.model.RankedBy;
import topplays.model.RunSummary;
import topplays.storage.result.ChartDirectory;
import topplays.storage.result.PendingResult;

/** Count, top and report in one: {@code chart INPUT…}. */
public final class ChartCommand implements Command {
    private static final String KEEP = "keep";

    @Override
    public CommandHelp help() {
        return new CommandHelp(
                "chart", "count, top and report in one", "[OPTION…] INPUT…", "chart access.log.gz -k 20", """
                Reads logs (plain, gzip, bzip2, zstd, xz or lz4) from files, folders with their subfolders, and
                globs, and prints the most played videos. The numbers of lines that were read and left out are printed
                on standard error.

                In local mode an INPUT may also be a pipe, <(COMMAND) of a shell, or - for standard input.

                Malformed lines are left out; the command fails if all lines are malformed, or if their share is
                above the maximum. Without --keep only the report remains.
                """);
    }

    @Override
    public List<OptionGroup> optionGroups() {
        Options chart = CountFlags.options()
                .addOptions(TopFlags.rows())
                .addOption(Flags.valued(KEEP, "DIR", "keep DIR/counts and DIR/top (default: keep neither)"))
                .addOption(Measures.option());
        return List.of(
                InputFlags.group(),
                RuleFlags.group(),
                KeyFlags.group(),
                new OptionGroup("Chart", chart),
                ReportFlags.groupOfTop());
    }

    @Override
    public void run(CommandLine line, Session session) throws IOException, InterruptedException {
        if (line.getArgList().isEmpty()) {
            throw new UsageException("chart needs at least one INPUT");
        }
        ReportFlags report = ReportFlags.of(line);
        List<Path> inputs = CountFlags.inputs(line.getArgList(), session.conf());
        report.checkFile(inputs, session);
        if (line.hasOption(KEEP)) {
            chart(line, inputs, OutputFlags.path(Flags.value(line, KEEP)), report, session);
            return;
        }
        try (ScratchFolder scratch = ScratchFolder.create(session.conf())) {
            chart(line, inputs, scratch.path(), report, session);
        }
    }

    private static void requireViewers(CountRequest count, TopRequest top) {
        boolean counted = Boolean.TRUE.equals(count.choice().options().get(RuleOptions.COUNT_VIEWERS));
        if (top.by() == RankedBy.VIEWERS && !counted) {
            throw new UsageException("--by viewers needs --count-viewers");
        }
        if (top.withholding().minViewers() > 0 && !counted) {
            throw new UsageException("--min-viewers needs --count-viewers");
        }
    }

    private static void chart(CommandLine line, List<Path> inputs, Path folder, ReportFlags report, Session session)
            throws IOException, InterruptedException {
        Path counts = new Path(folder, "counts");
        Path top = new Path(folder, "top");
        RulesFile rules = RulesFile.of(line, session.conf());
        CountRequest countRequest = rules.explaining(() -> CountFlags.request(inputs, counts, line, rules));
        TopRequest topRequest = TopFlags.requestOfChart(counts, top, line, session);
        requireViewers(countRequest, topRequest);
        Measures measures = Measures.of(line, countRequest.inputs(), session);
        PendingResult.checkTarget(top, RunSummary.Kind.TOP, topRequest.overwrite(), session.conf());
        rules.explaining(() ->
                new CountJob(session.conf(), session.jobRunner(measures), session.err()::println).run(countRequest));
        new TopJob(session.conf(), session.jobRunner(measures)).run(topRequest);
        ChartSource charts = ChartDirectory.open(top, session.conf());
        report.write(charts, session);
        measures.write();
        if (!report.showsSummaryOn(session.terminal())) {
            session.report(charts.summary());
        }
    }
}
