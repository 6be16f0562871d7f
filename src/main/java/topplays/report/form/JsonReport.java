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
import topplays.model.EnumNames;
import topplays.model.LineClass;
import topplays.model.LineCounts;
import topplays.model.RankedBy;
import topplays.model.RunSummary;
import topplays.report.VideoJson;

/**
 * A chart as one JSON object: {@code k}, {@code rows} and {@code summary}; also {@code by} if viewers rank the rows.
 *
 * <p>Ids are written as {@link VideoJson} does. Shares are numbers with at most six decimals.
 */
public final class JsonReport implements ChartWriter {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    @Override
    public void write(Chart chart, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(prettyPrinter());
            json.writeStartObject();
            if (chart.summary().k().isPresent()) {
                json.writeNumberField("k", chart.summary().k().getAsInt());
            }
            if (chart.rankedBy() != RankedBy.PLAYS) {
                json.writeStringField(RankedBy.SETTING, chart.rankedBy().toString());
            }
            json.writeArrayFieldStart("rows");
            for (Chart.Row row : chart.rows()) {
                writeRow(json, chart, row);
            }
            json.writeEndArray();
            writeSummary(json, chart.summary());
            json.writeEndObject();
            json.writeRaw('\n');
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

    private static void writeRow(JsonGenerator json, Chart chart, Chart.Row row) throws IOException {
        json.writeStartObject();
        json.writeNumberField("rank", row.rank());
        VideoJson.write(json, row.video());
        json.writeNumberField("plays", row.plays());
        if (chart.hasViewers()) {
            json.writeNumberField("viewers", row.viewers());
        }
        json.writeFieldName("share");
        json.writeNumber(VideoJson.sixDecimals(chart.share(row)));
        json.writeEndObject();
    }

    private static void writeSummary(JsonGenerator json, RunSummary summary) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("plays", summary.plays());
        json.writeNumberField("videos", summary.videos());
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
