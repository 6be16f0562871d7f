package topplays.cli.chart;

import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.hadoop.fs.Path;
import topplays.cli.command.Command;
import topplays.cli.command.CommandHelp;
import topplays.cli.command.Session;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.OutputFlags;
import topplays.cli.options.UsageException;
import topplays.jobs.TopJob;
import topplays.jobs.TopRequest;
import topplays.model.RunSummary;
import topplays.rule.InvalidOptionException;

/** Makes a chart of play counts: {@code top COUNTS… TOP}. */
public final class TopCommand implements Command {
    @Override
    public CommandHelp help() {
        return new CommandHelp(
                "top",
                "find the most played, or most watched, videos in play counts",
                "[OPTION…] COUNTS… TOP",
                "top -k 20 out/counts out/top",
                """
                The second job: adds up the plays of each video over all COUNTS, and writes the most played videos to
                the folder TOP, as lines rank⇥video⇥plays, plays descending, then ids ascending by bytes. Equal
                plays have the same rank. COUNTS with viewers (count --count-viewers) give lines
                rank⇥video⇥plays⇥viewers. COUNTS with periods or groups (count --period --group) give a chart for each,
                as lines [period⇥][group⇥…]rank⇥video⇥plays, and TOP/_charts has the totals of each, as lines
                [period⇥][group⇥…]plays⇥videos. COUNTS with an audience (count --audience) give lines
                [period⇥][group⇥…]plays⇥videos⇥audience.

                COUNTS that cover the same batch of events are refused: its plays would be counted twice. So are COUNTS
                made by different rules, lists or zones, COUNTS that share a period of --once-per, and several COUNTS
                with viewers, or with an audience of the same chart: --no-viewers adds their plays only.
                """);
    }

    @Override
    public List<OptionGroup> optionGroups() {
        Options chart = TopFlags.rows().addOption(OutputFlags.overwrite()).addOption(Measures.option());
        return List.of(
                new OptionGroup("Chart", chart), new OptionGroup("Periods, groups and viewers", TopFlags.columns()));
    }

    @Override
    public void run(CommandLine line, Session session) throws IOException, InterruptedException {
        List<String> operands = line.getArgList();
        if (operands.size() < 2) {
            throw new UsageException("top needs at least one COUNTS folder and the new TOP folder");
        }
        int last = operands.size() - 1;
        List<Path> counts =
                operands.subList(0, last).stream().map(OutputFlags::path).toList();
        Measures measures = Measures.of(line, counts, session);
        TopRequest request = TopFlags.request(counts, OutputFlags.path(operands.get(last)), line, session);
        RunSummary summary = run(new TopJob(session.conf(), session.jobRunner(measures)), request);
        measures.write();
        session.report(summary);
    }

    private static RunSummary run(TopJob job, TopRequest request) throws IOException, InterruptedException {
        try {
            return job.run(request);
        } catch (InvalidOptionException e) { // periods that the counts do not have
            throw UsageException.of(e);
        }
    }
}
