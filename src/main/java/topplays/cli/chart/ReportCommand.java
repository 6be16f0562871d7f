package topplays.cli.chart;

import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.hadoop.fs.Path;
import topplays.cli.command.Command;
import topplays.cli.command.CommandHelp;
import topplays.cli.command.Session;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.OutputFlags;
import topplays.cli.options.UsageException;
import topplays.storage.result.ChartDirectory;

/** Prints a chart: {@code report TOP}. */
public final class ReportCommand implements Command {
    @Override
    public CommandHelp help() {
        return new CommandHelp(
                "report",
                "print a chart as a table, TSV, CSV, JSON, Markdown or HTML",
                "[OPTION…] TOP",
                "report out/top --report-format html --out chart.html",
                """
                Reads a TOP folder. On a terminal a table has bars and colours. The format tsv prints the lines of TOP,
                byte for byte; html is one file that loads nothing else.

                Of charts by period or group, table and html show at most 100, the newest period first; the other
                formats have all.
                """);
    }

    @Override
    public List<OptionGroup> optionGroups() {
        return List.of(ReportFlags.groupOfTop());
    }

    @Override
    public void run(CommandLine line, Session session) throws IOException {
        List<String> operands = line.getArgList();
        if (operands.size() != 1) {
            throw new UsageException("report needs one TOP folder");
        }
        ReportFlags report = ReportFlags.of(line);
        Path top = OutputFlags.path(operands.get(0));
        report.checkFile(List.of(top), session);
        report.write(ChartDirectory.open(top, session.conf()), session);
    }
}
