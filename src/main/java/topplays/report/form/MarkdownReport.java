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
import topplays.report.Figures;
import topplays.report.PrintableText;
import topplays.report.SummarySentences;

/**
 * A chart as a table of GitHub Flavored Markdown, with the summary below.
 *
 * <p>An id never ends its cell or becomes HTML, emphasis, a mention or a named link; GitHub still links a bare address.
 */
final class MarkdownReport implements ChartWriter {
    /** A comment after the sign keeps GitHub from notifying a user; a backslash does not. */
    private static final Pattern MENTION = Pattern.compile("@(?=[A-Za-z0-9])");

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_~$<>\\[\\]|&]");

    @Override
    public void write(Chart chart, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (!chart.rows().isEmpty()) {
            writeTable(chart, writer);
            writer.write('\n');
        }
        List<String> sentences = SummarySentences.of(chart.summary());
        writer.write(escape(String.join("\n", sentences)) + "\n");
        writer.flush();
    }

    private static void writeTable(Chart chart, Writer writer) throws IOException {
        boolean hasViewers = chart.hasViewers();
        writer.write(
                hasViewers ? "| Rank | Video | Plays | Share | Viewers |\n" : "| Rank | Video | Plays | Share |\n");
        writer.write(hasViewers ? "|---:|:---|---:|---:|---:|\n" : "|---:|:---|---:|---:|\n");
        for (Chart.Row row : chart.rows()) {
            writeCells(
                    writer,
                    Figures.count(row.rank()),
                    PrintableText.of(row.video()),
                    Figures.count(row.plays()),
                    Figures.share(chart.share(row)));
            writer.write(hasViewers ? "| " + Figures.count(row.viewers()) + " |\n" : "|\n");
        }
    }

    private static void writeCells(Writer writer, String... cells) throws IOException {
        for (String cell : cells) {
            writer.write("| " + escape(cell) + " ");
        }
    }

    private static String escape(String text) {
        String escaped = MARKUP.matcher(text).replaceAll("\\\\$0");
        return MENTION.matcher(escaped).replaceAll("@<!-- -->");
    }
}
