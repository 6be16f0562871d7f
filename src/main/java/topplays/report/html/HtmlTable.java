package topplays.report.html;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import topplays.chart.Chart;
import topplays.chart.ChartName;
import topplays.chart.ChartSource;
import topplays.chart.Movement;
import topplays.model.RankedBy;
import topplays.report.Figures;
import topplays.report.HtmlTemplate;
import topplays.report.PrintableText;
import topplays.report.content.ChartLabel;
import topplays.report.content.Column;
import topplays.report.content.ReportLabels;

/** Writes the table of a chart: a row has the share of the first row's figure as a bar, and perhaps its history as a line. */
final class HtmlTable {
    private final List<Column> columns;
    private final Optional<RowHistories> histories;
    private final ReportLabels labels;
    private final Map<String, HtmlTemplate> sections;

    HtmlTable(
            ChartSource source,
            Optional<RowHistories> histories,
            ReportLabels labels,
            Map<String, HtmlTemplate> sections) {
        this.columns = Column.of(source, labels).stream()
                .filter(column -> column != Column.TITLE)
                .toList();
        this.histories = histories;
        this.labels = labels;
        this.sections = sections;
    }

    /** Writes a chart; one without rows is a sentence. */
    void write(Chart chart, Writer out) throws IOException {
        if (chart.rows().isEmpty()) {
            if (!chart.name().equals(ChartName.ONLY)) {
                write(out, "noRows", Map.of("totals", ChartLabel.totals(chart)));
            }
            return;
        }
        write(out, "table", Map.of("caption", caption(chart)));
        for (Column column : columns) {
            writeHeading(column, out);
        }
        write(out, "columnsEnd", Map.of());
        List<LocalDateTime> window = histories.map(each -> each.until(chart)).orElse(List.of());
        for (Chart.Row row : chart.rows()) {
            write(out, "row", Map.of());
            for (Column column : columns) {
                writeCell(column, chart, row, out);
                if (column == Column.VIDEO && histories.isPresent()) {
                    writeLine(histories.get().of(chart, row, window), out);
                }
            }
            write(out, "rowEnd", Map.of());
        }
        write(out, "tableEnd", Map.of());
    }

    private static String caption(Chart chart) {
        String by = chart.rankedBy() == RankedBy.PLAYS ? "" : " by " + chart.rankedBy();
        String rows = "Top " + Figures.count(chart.rows().size()) + " of "
                + Figures.count(chart.totals().videos(), "video") + by;
        return chart.name().equals(ChartName.ONLY)
                ? rows
                : rows + ", " + Figures.count(chart.totals().plays(), "play") + audience(chart);
    }

    private static String audience(Chart chart) {
        return chart.totals().audience().isPresent()
                ? ", " + Figures.count(chart.totals().audience().getAsLong(), "viewer")
                : "";
    }

    private void writeHeading(Column column, Writer out) throws IOException {
        String heading = column == Column.RANK ? "#" : column.heading();
        write(out, "column", Map.of("class", name(column), "heading", heading));
        if (column == Column.VIDEO && histories.isPresent()) {
            write(out, "column", Map.of("class", "line", "heading", "Trend"));
        }
    }

    private void writeCell(Column column, Chart chart, Chart.Row row, Writer out) throws IOException {
        String text = column.cell(chart, row, labels);
        switch (column) {
            case VIDEO -> writeVideo(chart, row, out);
            case MOVE -> write(out, "move", Map.of("sign", text, "words", words(row)));
            default -> write(out, "cell", Map.of("class", name(column), "text", text));
        }
    }

    private void writeVideo(Chart chart, Chart.Row row, Writer out) throws IOException {
        Optional<String> title = labels.titles().flatMap(titles -> titles.find(row.video()));
        String video = PrintableText.of(row.video());
        String bar = barPercent(chart, row);
        if (title.isPresent()) {
            write(
                    out,
                    "titledVideo",
                    Map.of("title", PrintableText.of(title.get()), "video", video, "barPercent", bar));
        } else {
            write(out, "video", Map.of("video", video, "barPercent", bar));
        }
    }

    private void writeLine(Sparkline line, Writer out) throws IOException {
        write(out, "line", Map.of("path", line.path(), "label", line.label()));
    }

    private static String words(Chart.Row row) {
        Movement movement = row.movement().orElseThrow();
        Movement.Kind kind = movement.kind(row.rank());
        return switch (kind) {
            case UP, DOWN -> kind + " " + Figures.count(movement.distance(row.rank()));
            case NEW, RE_ENTRY, LEVEL -> kind.toString();
        };
    }

    private static String barPercent(Chart chart, Chart.Row row) {
        long most = chart.ranked(chart.rows().get(0));
        return String.format(Locale.ROOT, "%.2f", most == 0 ? 0 : 100.0 * chart.ranked(row) / most);
    }

    private static String name(Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    private void write(Writer out, String section, Map<String, String> values) throws IOException {
        sections.get(section).write(out, values);
    }
}
