package topplays.report.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import topplays.chart.Chart;
import topplays.chart.ChartSource;
import topplays.model.RankedBy;
import topplays.report.HtmlTemplate;
import topplays.report.PrintableText;
import topplays.report.SummarySentences;
import topplays.report.content.ChartLabel;
import topplays.report.content.ChartWriter;
import topplays.report.content.NewestCharts;
import topplays.report.content.ReportLabels;
import topplays.report.content.ReportNotes;

/**
 * Charts as a web page in one file. It runs no script and fetches nothing; its content security policy forbids both.
 *
 * <p>The newest period is open; a click, or a key, opens another one.
 */
public final class HtmlReport implements ChartWriter {
    private static final Map<String, HtmlTemplate> SECTIONS = HtmlTemplate.sectionsOf(HtmlReport.class, "chart.html");

    private final ReportLabels labels;

    public HtmlReport(ReportLabels labels) {
        this.labels = labels;
    }

    @Override
    public void write(ChartSource charts, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        NewestCharts newest = NewestCharts.of(charts);
        write(writer, "page", Map.of("heading", heading(charts)));
        Optional<String> period = ReportNotes.period(charts.summary());
        if (period.isPresent()) {
            write(writer, "lead", Map.of("text", period.get()));
        }
        writeCharts(newest, charts, writer);
        if (newest.more() > 0) {
            write(writer, "more", Map.of("note", newest.note()));
        }
        write(writer, "summary", Map.of());
        for (String sentence : SummarySentences.of(charts.summary())) {
            write(writer, "sentence", Map.of("sentence", sentence));
        }
        write(writer, "end", Map.of());
        writer.flush();
    }

    private String heading(ChartSource charts) {
        boolean byPlays = RankedBy.of(charts.summary()) == RankedBy.PLAYS;
        return labels.heading().map(PrintableText::of).orElse(byPlays ? "Most played" : "Most viewers");
    }

    private void writeCharts(NewestCharts newest, ChartSource source, Writer writer) throws IOException {
        HtmlTable table = new HtmlTable(source, RowHistories.of(source, newest.charts()), labels, SECTIONS);
        ChartLabel label = new ChartLabel(source.columns());
        Optional<String> open = Optional.empty();
        for (Chart chart : newest.charts()) {
            Optional<String> period = label.period(chart.name());
            if (!period.equals(open)) {
                write(writer, open.isEmpty() ? "newestPeriod" : "period", Map.of("period", period.orElseThrow()));
                open = period;
            }
            if (!chart.name().groups().isEmpty()) {
                String level = period.isPresent() ? "3" : "2";
                write(writer, "group", Map.of("level", level, "group", label.groups(chart.name())));
            }
            table.write(chart, writer);
        }
        if (open.isPresent()) {
            write(writer, "periodEnd", Map.of());
        }
    }

    private static void write(Writer writer, String section, Map<String, String> values) throws IOException {
        SECTIONS.get(section).write(writer, values);
    }
}
