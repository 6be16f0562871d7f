package topplays.report.form;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import topplays.chart.Chart;
import topplays.report.DisplayWidth;
import topplays.report.Figures;
import topplays.report.PrintableText;
import topplays.report.SummarySentences;

/** A chart as a table, with the summary below. On a terminal no line is wider than the terminal.
 *
 * <pre>
 * #  Video        Plays   Share
 * 1  vLm3u6fFbD0    812   54.1%  ████████████████████████████████████████
 * 2  3Xy-9QdPm1k    690   45.9%  ██████████████████████████████████
 *
 * 1,502 plays of 2 videos, from 1,502 lines.
 * </pre>
 *
 * <p>A chart with viewers has them after the share. The bars are of the figure that ranks the rows.
 */
final class TableReport implements ChartWriter {
    private final TableStyle style;

    TableReport(TableStyle style) {
        this.style = style;
    }

    @Override
    public void write(Chart chart, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (!chart.rows().isEmpty()) {
            writeRows(chart, writer);
            writer.write('\n');
        }
        writeSummary(chart, writer);
        writer.flush();
    }

    private void writeRows(Chart chart, Writer writer) throws IOException {
        List<Chart.Row> rows = chart.rows();
        TableLayout layout = TableLayout.of(chart, style);
        TableLine line = new TableLine(layout, style);
        long most = chart.ranked(rows.get(0));
        writer.write(line.heading("#", "Video", "Plays", "Share", "Viewers"));
        for (Chart.Row row : rows) {
            writer.write(line.row(
                    Figures.count(row.rank()),
                    PrintableText.of(row.video()),
                    Figures.count(row.plays()),
                    Figures.share(chart.share(row)),
                    Figures.count(row.viewers()),
                    Bar.of(chart.ranked(row), most, layout.bar())));
        }
    }

    private void writeSummary(Chart chart, Writer writer) throws IOException {
        for (String sentence : SummarySentences.of(chart.summary())) {
            for (String line : DisplayWidth.wrap(sentence, style.width())) {
                writer.write(style.dim(line) + "\n");
            }
        }
    }
}
