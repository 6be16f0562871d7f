package topplays.report.form;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import topplays.chart.Chart;
import topplays.model.RankedBy;
import topplays.report.Figures;
import topplays.report.HtmlTemplate;
import topplays.report.PrintableText;
import topplays.report.SummarySentences;

/**
 * A chart as a web page in one file. It runs no script and fetches nothing; its content security policy forbids both.
 */
final class HtmlReport implements ChartWriter {
    private static final Map<String, HtmlTemplate> SECTIONS = HtmlTemplate.sectionsOf(HtmlReport.class, "chart.html");

    @Override
    public void write(Chart chart, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        boolean byPlays = chart.rankedBy() == RankedBy.PLAYS;
        write(writer, "page", Map.of("heading", byPlays ? "Most played" : "Most viewers"));
        if (!chart.rows().isEmpty()) {
            writeTable(chart, writer);
        }
        write(writer, "summary", Map.of());
        for (String sentence : SummarySentences.of(chart.summary())) {
            write(writer, "sentence", Map.of("sentence", sentence));
        }
        write(writer, "end", Map.of());
        writer.flush();
    }

    private static void writeTable(Chart chart, Writer writer) throws IOException {
        String withViewers = chart.hasViewers() ? "WithViewers" : "";
        write(writer, "table", Map.of("caption", caption(chart)));
        write(writer, "columns" + withViewers, Map.of());
        write(writer, "columnsEnd", Map.of());
        for (Chart.Row row : chart.rows()) {
            write(writer, "row" + withViewers, cells(chart, row));
        }
        write(writer, "tableEnd", Map.of());
    }

    private static String caption(Chart chart) {
        String rows = Figures.count(chart.rows().size());
        String by = chart.rankedBy() == RankedBy.PLAYS ? "" : " by " + chart.rankedBy();
        return "Top " + rows + " of " + Figures.count(chart.summary().videos(), "video") + by;
    }

    private static Map<String, String> cells(Chart chart, Chart.Row row) {
        long most = chart.ranked(chart.rows().get(0));
        double bar = most == 0 ? 0 : 100.0 * chart.ranked(row) / most;
        return Map.of(
                "rank", Figures.count(row.rank()),
                "video", PrintableText.of(row.video()),
                "plays", Figures.count(row.plays()),
                "share", Figures.share(chart.share(row)),
                "viewers", Figures.count(row.viewers()),
                "barPercent", String.format(Locale.ROOT, "%.2f", bar));
    }

    private static void write(Writer writer, String section, Map<String, String> values) throws IOException {
        SECTIONS.get(section).write(writer, values);
    }
}
