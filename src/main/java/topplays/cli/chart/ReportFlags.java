package topplays.cli.chart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.hadoop.fs.Path;
import topplays.chart.Chart;
import topplays.chart.ChartSource;
import topplays.cli.command.Session;
import topplays.cli.command.Terminal;
import topplays.cli.options.Flags;
import topplays.cli.options.LocalOutput;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.OutputFlags;
import topplays.cli.options.UsageException;
import topplays.report.content.ChartWriter;
import topplays.report.content.ReportLabels;
import topplays.report.form.ReportFormat;
import topplays.report.form.TableStyle;

/**
 * The format of a chart, its words and its movement, and the file to write it to instead of standard output.
 *
 * @param movement the charts to compare with, if movement is asked for
 */
public record ReportFlags(
        ReportFormat format,
        boolean spreadsheetSafe,
        Optional<LocalOutput> file,
        Optional<String> heading,
        Optional<TitleFlags> titles,
        Optional<MovementFlags> movement) {
    private static final String SPREADSHEET_SAFE = "spreadsheet-safe";
    private static final String FORMAT = "report-format";
    private static final String HEADING = "heading";
    private static final String OUT = "out";

    /** The options for a single chart. */
    public static OptionGroup group() {
        return group(new Options());
    }

    /** The options for the charts of a TOP, which may have titles and movement. */
    static OptionGroup groupOfTop() {
        return group(new Options().addOptions(TitleFlags.options()).addOptions(MovementFlags.options()));
    }

    private static OptionGroup group(Options more) {
        Options options = new Options()
                .addOption(Flags.choice(
                        FORMAT, ReportFormat.values(), "output format (default: by the suffix of --out, or table)"))
                .addOption(Flags.bare(
                        SPREADSHEET_SAFE,
                        "csv for spreadsheets: puts an apostrophe before ids that look like formulas"))
                .addOption(Flags.valued(HEADING, "TEXT", "heading of the report, in every format but tsv and csv"));
        more.getOptions().forEach(options::addOption);
        options.addOption(Flags.valued(OUT, "FILE", "write to this local file instead of standard output"))
                .addOption(OutputFlags.overwrite());
        return new OptionGroup("Report", options);
    }

    public static ReportFlags of(CommandLine line) {
        Optional<LocalOutput> file = OutputFlags.localFile(line, OUT);
        ReportFormat format = line.hasOption(FORMAT)
                ? UsageException.orThrow(() -> ReportFormat.named(Flags.value(line, FORMAT)))
                : file.flatMap(each -> ReportFormat.ofFile(each.file().toString()))
                        .orElse(ReportFormat.TABLE);
        boolean spreadsheetSafe = line.hasOption(SPREADSHEET_SAFE);
        if (spreadsheetSafe && format != ReportFormat.CSV) {
            throw new UsageException("--spreadsheet-safe is for --report-format csv, not for " + format);
        }
        return new ReportFlags(
                format,
                spreadsheetSafe,
                file,
                Flags.parsed(line, HEADING, text -> text),
                TitleFlags.of(line),
                MovementFlags.of(line));
    }

    /** Refuses, before any work is done, a file that cannot be written or lies in an input, earlier charts, and titles that cannot be read. */
    public void checkFile(List<Path> inputs, Session session) throws IOException {
        List<Path> all = new ArrayList<>(inputs);
        if (movement.isPresent()) {
            all.addAll(movement.get().earlier());
            movement.get().check(session.conf());
        }
        if (titles.isPresent()) {
            titles.get().check(session.conf());
        }
        if (file.isPresent()) {
            file.get().check(all, session.conf());
        }
    }

    /** Whether the terminal already shows the summary, below the chart. */
    boolean showsSummaryOn(Terminal terminal) {
        return format == ReportFormat.TABLE && file.isEmpty() && terminal.outIsTerminal() && terminal.errIsTerminal();
    }

    /** Writes a single chart, without movement. */
    public void write(Chart chart, Session session) throws IOException {
        print(ChartSource.of(chart), session);
    }

    /** Writes the charts of a TOP; messages about them go to standard error. */
    void write(ChartSource charts, Session session) throws IOException {
        if (movement.isEmpty()) {
            print(charts, session);
        } else {
            movement.get().compare(charts, session, compared -> print(compared, session));
        }
    }

    private void print(ChartSource charts, Session session) throws IOException {
        ReportLabels labels = labels(charts, session);
        if (file.isPresent()) {
            file.get().write(out -> writer(TableStyle.PLAIN, labels).write(charts, out));
            return;
        }
        Terminal terminal = session.terminal();
        TableStyle style = terminal.outIsTerminal()
                ? new TableStyle(terminal.columns(), true, terminal.colour())
                : TableStyle.PLAIN;
        writer(style, labels).write(charts, session.out());
    }

    private ReportLabels labels(ChartSource charts, Session session) throws IOException {
        boolean showsTitles = titles.isPresent() && format != ReportFormat.TSV;
        return new ReportLabels(
                heading, showsTitles ? Optional.of(titles.get().read(charts, session)) : Optional.empty());
    }

    private ChartWriter writer(TableStyle style, ReportLabels labels) {
        return spreadsheetSafe ? ReportFormat.spreadsheetSafeCsv(labels) : format.writer(style, labels);
    }
}
