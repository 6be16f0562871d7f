package topplays.report.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import topplays.chart.Chart;
import topplays.chart.ChartColumns;
import topplays.chart.ChartConsumer;
import topplays.chart.ChartSource;
import topplays.chart.Movement;
import topplays.model.EnumNames;
import topplays.model.LineClass;
import topplays.model.LineCounts;
import topplays.model.RankedBy;
import topplays.model.RunSummary;
import topplays.report.VideoJson;
import topplays.report.content.ChartWriter;
import topplays.report.content.ReportLabels;
import topplays.report.content.ReportNotes;

/**
 * Charts as one JSON object: {@code k}, {@code rows} and {@code summary}; also {@code by} if viewers rank the rows. With key columns
 * there are {@code charts} instead, each with its rows. {@code docs/report.schema.json} describes all members.
 *
 * <p>Ids are written as {@link VideoJson} does. Shares are numbers with at most six decimals.
 */
public final class JsonReport implements ChartWriter {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final ReportLabels labels;

    JsonReport(ReportLabels labels) {
        this.labels = labels;
    }

    @Override
    public void write(ChartSource charts, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(prettyPrinter());
            json.writeStartObject();
            writeHead(json, charts);
            ChartColumns columns = charts.columns();
            if (!columns.isEmpty()) {
                json.writeArrayFieldStart("charts");
            }
            ChartConsumer.forEach(charts.open(), chart -> writeChart(json, chart, columns));
            if (!columns.isEmpty()) {
                json.writeEndArray();
            }
            writeSummary(json, charts.summary());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void writeHead(JsonGenerator json, ChartSource charts) throws IOException {
        if (labels.heading().isPresent()) {
            json.writeFieldName("heading");
            VideoJson.writeText(json, labels.heading().get());
        }
        if (charts.summary().k().isPresent()) {
            json.writeNumberField("k", charts.summary().k().getAsInt());
        }
        RankedBy by = RankedBy.of(charts.summary());
        if (by != RankedBy.PLAYS) {
            json.writeStringField(RankedBy.SETTING, by.toString());
        }
        if (charts.columns().period().isPresent()) {
            json.writeStringField("period", charts.columns().period().get().toString());
            json.writeStringField("zone", ReportNotes.name(charts.columns().zone()));
        }
    }

    private void writeChart(JsonGenerator json, Chart chart, ChartColumns columns) throws IOException {
        if (!columns.isEmpty()) {
            json.writeStartObject();
            JsonChartName.write(json, chart.name(), columns);
            json.writeNumberField("plays", chart.totals().plays());
            json.writeNumberField("videos", chart.totals().videos());
            if (chart.totals().audience().isPresent()) {
                json.writeNumberField("audience", chart.totals().audience().getAsLong());
            }
        }
        json.writeArrayFieldStart("rows");
        for (Chart.Row row : chart.rows()) {
            writeRow(json, chart, row);
        }
        json.writeEndArray();
        if (!columns.isEmpty()) {
            json.writeEndObject();
        }
    }

    private static PrettyPrinter prettyPrinter() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return printer;
    }

    private void writeRow(JsonGenerator json, Chart chart, Chart.Row row) throws IOException {
        json.writeStartObject();
        json.writeNumberField("rank", row.rank());
        VideoJson.write(json, row.video());
        if (labels.titles().isPresent()) {
            json.writeFieldName("title");
            VideoJson.writeText(json, labels.titles().get().of(row.video()));
        }
        json.writeNumberField("plays", row.plays());
        if (chart.hasViewers()) {
            json.writeNumberField("viewers", row.viewers());
        }
        json.writeFieldName("share");
        json.writeNumber(VideoJson.sixDecimals(chart.share(row)));
        if (row.movement().isPresent()) {
            writeMovement(json, row.movement().get(), row.rank());
        }
        json.writeEndObject();
    }

    private static void writeMovement(JsonGenerator json, Movement movement, long rank) throws IOException {
        json.writeStringField("movement", movement.kind(rank).toString());
        if (movement.previous().isPresent()) {
            json.writeNumberField("previous", movement.previous().getAsLong());
        } else {
            json.writeNullField("previous");
        }
        json.writeNumberField("peak", movement.peak());
        json.writeNumberField("times", movement.times());
    }

    private static void writeSummary(JsonGenerator json, RunSummary summary) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("plays", summary.plays());
        json.writeNumberField(summary.charts().isPresent() ? "rows" : "videos", summary.videos());
        if (summary.charts().isPresent()) {
            json.writeNumberField("charts", summary.charts().getAsLong());
        }
        if (summary.charts().isEmpty() && summary.audience().isPresent()) {
            json.writeNumberField("audience", summary.audience().getAsLong());
        }
        if (summary.withheld().videos() > 0) {
            json.writeObjectFieldStart("withheld");
            json.writeNumberField("videos", summary.withheld().videos());
            json.writeNumberField("plays", summary.withheld().plays());
            json.writeEndObject();
        }
        if (summary.withheld().outside() > 0) {
            json.writeNumberField("outside", summary.withheld().outside());
        }
        if (summary.views().span().isPresent()) {
            json.writeStringField(
                    "firstView", summary.views().span().get().first().toString());
            json.writeStringField(
                    "lastView", summary.views().span().get().last().toString());
        }
        writeLines(json, summary.lines());
        json.writeNumberField("repeats", summary.views().repeats());
        json.writeNumberField("short", summary.views().tooShort());
        json.writeArrayFieldStart("skippedFiles");
        for (String file : summary.skippedFiles()) {
            VideoJson.writeText(json, file);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes the number of lines of each class, as members of the current object. */
    public static void writeLines(JsonGenerator json, LineCounts lines) throws IOException {
        json.writeNumberField("linesRead", lines.linesRead());
        for (LineClass lineClass : LineClass.READABLE) {
            json.writeNumberField(EnumNames.of(lineClass), lines.of(lineClass));
        }
        json.writeObjectFieldStart("malformed");
        for (Map.Entry<String, Long> reason : lines.malformed().entrySet()) {
            json.writeNumberField(reason.getKey(), reason.getValue());
        }
        json.writeEndObject();
    }
}
