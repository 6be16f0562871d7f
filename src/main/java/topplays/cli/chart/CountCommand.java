package topplays.cli.chart;

import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.hadoop.fs.Path;
import topplays.cli.command.Command;
import topplays.cli.command.CommandHelp;
import topplays.cli.command.Session;
import topplays.cli.options.InputFlags;
import topplays.cli.options.KeyFlags;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.OutputFlags;
import topplays.cli.options.RuleFlags;
import topplays.cli.options.RulesFile;
import topplays.cli.options.UsageException;
import topplays.jobs.CountJob;
import topplays.model.RunSummary;

/** Counts plays per video: {@code count INPUT… COUNTS}. */
public final class CountCommand implements Command {
    @Override
    public CommandHelp help() {
        return new CommandHelp(
                "count",
                "count the plays of each video in log files",
                "[OPTION…] INPUT… COUNTS",
                "count sample-data/tiny/events.tsv out/counts",
                """
                The first job: reads logs as chart does (- is standard input) and writes the folder COUNTS:
                lines [period⇥][group⇥…]video⇥plays[⇥viewers] in part-r-*, with the columns that --period, --group and
                --count-viewers ask for, and a summary in _summary.json. --audience adds COUNTS/_audience: lines
                [period⇥][group⇥…]audience with parts of the viewers of each chart, to be added up. The first hundred malformed
                lines of each task are in COUNTS/_malformed, with file, offset and reason.

                COUNTS appears whole or not at all. It must not exist unless --overwrite is given.
                """);
    }

    @Override
    public List<OptionGroup> optionGroups() {
        Options counting =
                CountFlags.options().addOption(OutputFlags.overwrite()).addOption(Measures.option());
        return List.of(InputFlags.group(), RuleFlags.group(), KeyFlags.group(), new OptionGroup("Counting", counting));
    }

    @Override
    public void run(CommandLine line, Session session) throws IOException, InterruptedException {
        List<String> operands = line.getArgList();
        if (operands.size() < 2) {
            throw new UsageException("count needs at least one INPUT and the new COUNTS folder");
        }
        int last = operands.size() - 1;
        List<Path> inputs = CountFlags.inputs(operands.subList(0, last), session.conf());
        Path output = OutputFlags.path(operands.get(last));
        RulesFile rules = RulesFile.of(line, session.conf());
        Measures measures = Measures.of(line, inputs, session);
        RunSummary summary =
                rules.explaining(() -> new CountJob(session.conf(), session.jobRunner(measures), session.err()::println)
                        .run(CountFlags.request(inputs, output, line, rules)));
        measures.write();
        session.report(summary);
    }
}
