package topplays.report.form;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import topplays.chart.Chart;
import topplays.chart.ChartSource;
import topplays.report.DisplayWidth;
import topplays.report.PrintableText;
import topplays.report.content.ChartLabel;
import topplays.report.content.ChartWriter;
import topplays.report.content.Column;
import topplays.report.content.NewestCharts;
import topplays.report.content.ReportLabels;
import topplays.report.content.ReportNotes;

/**
 * Charts as tables, with the summary below. On a terminal no line is wider than the terminal.
 *
 * <pre>
 * #  Video        Plays   Share
 * 1  vLm3u6fFbD0    812   54.1%  ████████████████████████████████████████
 * 2  3Xy-9QdPm1k    690   45.9%  ██████████████████████████████████
 *
 * 1,502 plays of 2 videos, from 1,502 lines.
 * </pre>
 *
 * <p>A chart with viewers has them after the share. The bars are of the figure that ranks the rows. Of charts by period or group, the
 * {@linkplain NewestCharts newest} are printed, each below a heading.
 */
final class TableReport implements ChartWriter {
    private final TableStyle style;
    private final ReportLabels labels;

    TableReport(TableStyle style, ReportLabels labels) {
        this.style = style;
        this.labels = labels;
    }

    @Override
    public void write(ChartSource charts, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (labels.heading().isPresent()) {
            writeText(PrintableText.of(labels.heading().get()), writer);
            writer.write('\n');
        }
        NewestCharts newest = NewestCharts.of(charts);
        List<Column> columns = Column.of(charts, labels).stream()
                .filter(column -> column != Column.PREVIOUS)
                .toList();
        ChartLabel label = new ChartLabel(charts.columns());
        for (Chart chart : newest.charts()) {
            writeChart(chart, label, columns, writer);
        }
        if (newest.more() > 0) {
            writeNote(newest.note(), writer);
        }
        for (String note : ReportNotes.of(charts.summary())) {
            writeNote(note, writer);
        }
        writer.flush();
    }

    private void writeChart(Chart chart, ChartLabel label, List<Column> columns, Writer writer) throws IOException {
        if (!label.isEmpty()) {
            writeText(label.of(chart.name()), writer);
            writeNote(ChartLabel.totals(chart), writer);
        }
        if (!chart.rows().isEmpty()) {
            writeRows(chart, columns, writer);
        }
        if (!label.isEmpty() || !chart.rows().isEmpty()) {
            writer.write('\n');
        }
    }

    private void writeRows(Chart chart, List<Column> columns, Writer writer) throws IOException {
        TableLayout layout = TableLayout.of(chart, columns, labels, style);
        TableLine line = new TableLine(layout, style);
        long most = chart.ranked(chart.rows().get(0));
        writer.write(line.heading());
        for (Chart.Row row : chart.rows()) {
            writer.write(
                    line.row(column -> column.cell(chart, row, labels), Bar.of(chart.ranked(row), most, layout.bar())));
        }
    }

    private void writeText(String text, Writer writer) throws IOException {
        for (String line : DisplayWidth.wrap(text, style.width())) {
            writer.write(line + "\n");
        }
    }

    private void writeNote(String note, Writer writer) throws IOException {
        for (String line : DisplayWidth.wrap(note, style.width())) {
            writer.write(style.dim(line) + "\n");
        }
    }
}
