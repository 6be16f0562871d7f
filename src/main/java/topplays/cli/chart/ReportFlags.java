package topplays.cli.chart;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.hadoop.fs.Path;
import topplays.chart.Chart;
import topplays.cli.command.Session;
import topplays.cli.command.Terminal;
import topplays.cli.options.Flags;
import topplays.cli.options.LocalOutput;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.OutputFlags;
import topplays.cli.options.UsageException;
import topplays.report.form.ChartWriter;
import topplays.report.form.ReportFormat;
import topplays.report.form.TableStyle;

/** The format of a chart, and the file to write it to instead of standard output. */
public record ReportFlags(ReportFormat format, boolean spreadsheetSafe, Optional<LocalOutput> file) {
    private static final String SPREADSHEET_SAFE = "spreadsheet-safe";
    private static final String FORMAT = "report-format";
    private static final String OUT = "out";

    public static OptionGroup group() {
        return new OptionGroup(
                "Report",
                new Options()
                        .addOption(Flags.choice(FORMAT, ReportFormat.values(), "output format (default: table)"))
                        .addOption(Flags.bare(
                                SPREADSHEET_SAFE,
                                "csv for spreadsheets: puts an apostrophe before ids that look like formulas"))
                        .addOption(Flags.valued(OUT, "FILE", "write to this local file instead of standard output"))
                        .addOption(OutputFlags.overwrite()));
    }

    public static ReportFlags of(CommandLine line) {
        ReportFormat format = line.hasOption(FORMAT)
                ? UsageException.orThrow(() -> ReportFormat.named(Flags.value(line, FORMAT)))
                : ReportFormat.TABLE;
        boolean spreadsheetSafe = line.hasOption(SPREADSHEET_SAFE);
        if (spreadsheetSafe && format != ReportFormat.CSV) {
            throw new UsageException("--spreadsheet-safe is for --report-format csv, not for " + format);
        }
        return new ReportFlags(format, spreadsheetSafe, OutputFlags.localFile(line, OUT));
    }

    /** Refuses, before any work is done, a file that cannot be written or lies in an input. */
    public void checkFile(List<Path> inputs, Session session) throws IOException {
        if (file.isPresent()) {
            file.get().check(inputs, session.conf());
        }
    }

    /** Whether the terminal already shows the summary, below the chart. */
    boolean showsSummaryOn(Terminal terminal) {
        return format == ReportFormat.TABLE && file.isEmpty() && terminal.outIsTerminal() && terminal.errIsTerminal();
    }

    public void write(Chart chart, Session session) throws IOException {
        if (file.isPresent()) {
            file.get().write(out -> writer(TableStyle.PLAIN).write(chart, out));
            return;
        }
        Terminal terminal = session.terminal();
        TableStyle style = terminal.outIsTerminal()
                ? new TableStyle(terminal.columns(), true, terminal.colour())
                : TableStyle.PLAIN;
        writer(style).write(chart, session.out());
    }

    private ChartWriter writer(TableStyle style) {
        return spreadsheetSafe ? ReportFormat.spreadsheetSafeCsv() : format.writer(style);
    }
}
