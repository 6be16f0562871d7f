package topplays.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import topplays.model.Chart;

/**
 * A chart as a web page in one file. It runs no script and fetches nothing; its content security policy forbids both.
 */
final class HtmlReport implements ChartWriter {
    private static final Map<String, HtmlTemplate> SECTIONS = HtmlTemplate.sectionsOf(HtmlReport.class, "chart.html");

    @Override
    public void write(Chart chart, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        write(writer, "page", Map.of());
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
        String rows = Figures.count(chart.rows().size());
        String videos = Figures.count(chart.summary().videos(), "video");
        long mostPlays = chart.rows().get(0).plays();
        write(writer, "table", Map.of("rows", rows, "videos", videos));
        for (Chart.Row row : chart.rows()) {
            write(writer, "row", cells(row, chart.share(row), mostPlays));
        }
        write(writer, "tableEnd", Map.of());
    }

    private static Map<String, String> cells(Chart.Row row, double share, long mostPlays) {
        double bar = mostPlays == 0 ? 0 : 100.0 * row.plays() / mostPlays;
        return Map.of(
                "rank", Figures.count(row.rank()),
                "video", PrintableText.of(row.video()),
                "plays", Figures.count(row.plays()),
                "share", Figures.share(share),
                "barPercent", String.format(Locale.ROOT, "%.2f", bar));
    }

    private static void write(Writer writer, String section, Map<String, String> values) throws IOException {
        SECTIONS.get(section).write(writer, values);
    }
}
