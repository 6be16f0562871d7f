package topplays.report.form;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import topplays.chart.Chart;
import topplays.chart.ChartConsumer;
import topplays.chart.ChartSource;
import topplays.report.PrintableText;
import topplays.report.content.ChartLabel;
import topplays.report.content.ChartWriter;
import topplays.report.content.Column;
import topplays.report.content.ReportLabels;
import topplays.report.content.ReportNotes;

/**
 * Charts as tables of GitHub Flavored Markdown, with the summary below.
 *
 * <p>An id never ends its cell or becomes HTML, emphasis, a mention or a named link; GitHub still links a bare address.
 */
final class MarkdownReport implements ChartWriter {
    /** A comment after the sign keeps GitHub from notifying a user; a backslash does not. */
    private static final Pattern MENTION = Pattern.compile("@(?=[A-Za-z0-9])");

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_~$<>\\[\\]|&]");

    private final ReportLabels labels;

    MarkdownReport(ReportLabels labels) {
        this.labels = labels;
    }

    @Override
    public void write(ChartSource charts, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (labels.heading().isPresent()) {
            writer.write("# " + escape(PrintableText.of(labels.heading().get())) + "\n\n");
        }
        List<Column> columns = Column.of(charts, labels);
        ChartLabel label = new ChartLabel(charts.columns());
        ChartConsumer.forEach(charts.open(), chart -> writeChart(chart, label, columns, writer));
        writer.write(escape(String.join("\n", ReportNotes.of(charts.summary()))) + "\n");
        writer.flush();
    }

    private void writeChart(Chart chart, ChartLabel label, List<Column> columns, Writer writer) throws IOException {
        if (!label.isEmpty()) {
            writer.write("## " + escape(label.of(chart.name())) + "\n\n" + ChartLabel.totals(chart) + "\n\n");
        }
        if (!chart.rows().isEmpty()) {
            writeTable(chart, columns, writer);
            writer.write('\n');
        }
    }

    private void writeTable(Chart chart, List<Column> columns, Writer writer) throws IOException {
        for (Column column : columns) {
            writer.write("| " + column.heading() + " ");
        }
        writer.write("|\n");
        for (Column column : columns) {
            writer.write(column.isText() ? "|:---" : "|---:");
        }
        writer.write("|\n");
        for (Chart.Row row : chart.rows()) {
            for (Column column : columns) {
                writer.write("| " + escape(column.cell(chart, row, labels)) + " ");
            }
            writer.write("|\n");
        }
    }

    private static String escape(String text) {
        String escaped = MARKUP.matcher(text).replaceAll("\\\\$0");
        return MENTION.matcher(escaped).replaceAll("@<!-- -->");
    }
}
