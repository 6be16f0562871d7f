package topplays.cli.chart;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import topplays.format.settings.KeyOptions;
import topplays.model.ViewTotals;
import topplays.report.form.JsonReport;
import topplays.rule.KeyColumns;
import topplays.verify.AudienceComparison;
import topplays.verify.VerifyResult;
import topplays.verify.VideoDifference;
import topplays.verify.VideoFigures;
import topplays.verify.sort.PlayTotal;

/**
 * The result of a check as one JSON object: {@code exact}, the totals of {@code logs} (or {@code truth}), {@code summary} and
 * {@code parts}, the number of differing videos or rows by kind, and the first of them.
 */
final class VerifyJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private VerifyJson() {}

    static void write(VerifyResult result, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            boolean hasCharts = result.summary().charts().isPresent();
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeBooleanField("exact", result.isExact());
            json.writeObjectFieldStart(result.logs().isPresent() ? "logs" : "truth");
            if (result.logs().isPresent()) {
                JsonReport.writeLines(json, result.logs().get().lines());
                writeViews(json, result.logs().get().views());
            }
            writeTotal(json, result.comparison().expected(), hasCharts);
            writeAudience(json, result.audience().map(AudienceComparison::expected));
            json.writeEndObject();
            json.writeObjectFieldStart("summary");
            JsonReport.writeLines(json, result.summary().lines());
            writeViews(json, result.summary().views());
            writeTotal(json, result.total(), hasCharts);
            writeAudience(json, result.audience().map(audience -> result.summary()
                    .audience()
                    .orElse(0)));
            json.writeEndObject();
            json.writeObjectFieldStart("parts");
            writeTotal(json, result.comparison().found(), hasCharts);
            writeAudience(json, result.audience().map(AudienceComparison::found));
            json.writeEndObject();
            for (VideoDifference.Kind kind : VideoDifference.Kind.values()) {
                json.writeNumberField(kind.toString(), result.comparison().number(kind));
            }
            json.writeArrayFieldStart("firstDifferences");
            for (VideoDifference row : result.comparison().first()) {
                writeDifference(json, row, result);
            }
            json.writeEndArray();
            if (result.audience().isPresent()) {
                writeAudiences(
                        json,
                        result.audience().get(),
                        KeyOptions.parse(result.summary().settings()));
            }
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void writeAudience(JsonGenerator json, Optional<Long> audience) throws IOException {
        if (audience.isPresent()) {
            json.writeNumberField("audience", audience.get());
        }
    }

    private static void writeAudiences(JsonGenerator json, AudienceComparison audience, KeyColumns keys)
            throws IOException {
        json.writeNumberField("wrongAudiences", audience.number());
        json.writeArrayFieldStart("firstWrongAudiences");
        for (AudienceComparison.Difference each : audience.first()) {
            json.writeStartObject();
            RowJson.writeChart(json, each.chart(), keys);
            json.writeNumberField("expected", each.expected());
            json.writeNumberField("found", each.found());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeViews(JsonGenerator json, ViewTotals views) throws IOException {
        json.writeNumberField("repeats", views.repeats());
        json.writeNumberField("short", views.tooShort());
        if (views.span().isPresent()) {
            json.writeStringField("firstView", views.span().get().first().toString());
            json.writeStringField("lastView", views.span().get().last().toString());
        }
    }

    private static void writeTotal(JsonGenerator json, PlayTotal total, boolean hasCharts) throws IOException {
        json.writeNumberField("plays", total.plays());
        json.writeNumberField(hasCharts ? "rows" : "videos", total.videos());
        if (hasCharts) {
            json.writeNumberField("charts", total.charts());
        }
    }

    private static void writeDifference(JsonGenerator json, VideoDifference row, VerifyResult result)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", row.kind().toString());
        RowJson.write(json, row.row(), KeyOptions.parse(result.summary().settings()));
        writeFigures(json, "expected", row.expected(), result.comparesViewers());
        writeFigures(json, "found", row.found(), result.comparesViewers());
        json.writeEndObject();
    }

    private static void writeFigures(
            JsonGenerator json, String name, Optional<VideoFigures> figures, boolean hasViewers) throws IOException {
        if (figures.isPresent()) {
            json.writeNumberField(name, figures.get().plays());
            if (hasViewers) {
                json.writeNumberField(name + "Viewers", figures.get().viewers());
            }
        }
    }
}
