package topplays.cli.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.cli.command.Command;
import topplays.cli.command.CommandHelp;
import topplays.cli.command.Session;
import topplays.cli.options.Flags;
import topplays.cli.options.LocalOutput;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.OutputFlags;
import topplays.cli.options.UsageException;
import topplays.evaluate.pace.PaceJson;
import topplays.evaluate.pace.PaceReport;
import topplays.evaluate.pace.PaceTable;
import topplays.evaluate.pace.PaceTrial;
import topplays.evaluate.pace.ReleasesCsv;
import topplays.evaluate.page.PaceHtml;
import topplays.pacing.measure.ScoredWindows;
import topplays.traffic.rate.ArrivalTrace;

/** Shows how the pacer would smooth an arrival rate: {@code pace TRACE.csv}. */
public final class PaceCommand implements Command {
    private static final String FORMAT = "report-format";
    private static final String HTML = "html";
    private static final String RELEASES = "releases";
    /** The seed that places events within the steps of a trace, the same in each run. */
    private static final long SEED = 1;

    @Override
    public CommandHelp help() {
        return new CommandHelp(
                "pace",
                "show how the pacer would smooth an arrival rate",
                "[OPTION…] TRACE.csv",
                "pace sample-data/week.csv --html pace.html",
                """
                Reads an arrival rate, a CSV file with rows 'timestamp,value', and shows how evenly each policy
                releases the events, compared with the optimum: the best possible within the deadline if the future is
                known. CV is the standard deviation of the load per minute divided by its mean; peak/mean is its
                maximum divided by its mean.
                """);
    }

    @Override
    public List<OptionGroup> optionGroups() {
        Options report = new Options()
                .addOption(Flags.valued(FORMAT, "table|json", "output format (default: table)"))
                .addOption(Flags.valued(HTML, "FILE", "also write a web page with plots to this local file"))
                .addOption(Flags.valued(
                        RELEASES, "FILE", "also write arrivals and releases per tick to this local CSV file"))
                .addOption(OutputFlags.overwrite());
        return List.of(PaceFlags.group(), new OptionGroup("Report", report));
    }

    @Override
    public void run(CommandLine line, Session session) throws IOException {
        PaceFlags flags = UsageException.orThrow(() -> PaceFlags.of(line));
        boolean json = Flags.word(line, FORMAT, "table", "json").equals("json");
        Optional<LocalOutput> html = OutputFlags.localFile(line, HTML);
        Optional<LocalOutput> releases = OutputFlags.localFile(line, RELEASES);
        for (LocalOutput file :
                Stream.of(html, releases).flatMap(Optional::stream).toList()) {
            file.check(List.of(new org.apache.hadoop.fs.Path("file", null, flags.trace())), session.conf());
        }
        PaceReport report = report(flags, session);
        if (html.isPresent()) {
            html.get().write(out -> PaceHtml.write(report, out));
        }
        if (releases.isPresent()) {
            releases.get().write(out -> ReleasesCsv.write(report, out));
        }
        String text = json ? PaceJson.of(report) : String.join("\n", new PaceTable(report).lines()) + "\n";
        session.print(text);
    }

    private static PaceReport report(PaceFlags flags, Session session) throws IOException {
        Path file = Path.of(flags.trace());
        ArrivalTrace trace = ArrivalTrace.read(file);
        long[] arrivals = trace.perTick(flags.settings().tick(), SEED);
        ScoredWindows scoring = ScoredWindows.of(flags.settings(), arrivals.length, flags.warmUp());
        PaceTrial trial = new PaceTrial(arrivals, trace.start(), flags.settings(), scoring);
        Consumer<String> progress = session.progress();
        PaceReport report = trial.run(
                file.getFileName().toString(), flags.policies(), policy -> progress.accept("pacing: " + policy));
        progress.accept("");
        return report;
    }
}
