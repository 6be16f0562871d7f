package topplays.cli.chart;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import topplays.model.ViewTotals;
import topplays.report.VideoJson;
import topplays.report.form.JsonReport;
import topplays.verify.VerifyResult;
import topplays.verify.VideoDifference;
import topplays.verify.VideoFigures;
import topplays.verify.sort.PlayTotal;

/**
 * The result of a check as one JSON object: {@code exact}, the totals of {@code logs} (or {@code truth}), {@code summary} and
 * {@code parts}, the number of differing videos by kind, and the first of them.
 */
final class VerifyJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private VerifyJson() {}

    static void write(VerifyResult result, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeBooleanField("exact", result.isExact());
            json.writeObjectFieldStart(result.logs().isPresent() ? "logs" : "truth");
            if (result.logs().isPresent()) {
                JsonReport.writeLines(json, result.logs().get().lines());
                writeViews(json, result.logs().get().views());
            }
            writeTotal(json, result.comparison().expected());
            json.writeEndObject();
            json.writeObjectFieldStart("summary");
            JsonReport.writeLines(json, result.summary().lines());
            writeViews(json, result.summary().views());
            writeTotal(
                    json,
                    new PlayTotal(result.summary().videos(), result.summary().plays()));
            json.writeEndObject();
            json.writeObjectFieldStart("parts");
            writeTotal(json, result.comparison().found());
            json.writeEndObject();
            for (VideoDifference.Kind kind : VideoDifference.Kind.values()) {
                json.writeNumberField(kind.toString(), result.comparison().number(kind));
            }
            json.writeArrayFieldStart("firstDifferences");
            for (VideoDifference video : result.comparison().first()) {
                writeDifference(json, video, result.comparesViewers());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void writeViews(JsonGenerator json, ViewTotals views) throws IOException {
        json.writeNumberField("repeats", views.repeats());
        json.writeNumberField("short", views.tooShort());
        if (views.span().isPresent()) {
            json.writeStringField("firstView", views.span().get().first().toString());
            json.writeStringField("lastView", views.span().get().last().toString());
        }
    }

    private static void writeTotal(JsonGenerator json, PlayTotal total) throws IOException {
        json.writeNumberField("plays", total.plays());
        json.writeNumberField("videos", total.videos());
    }

    private static void writeDifference(JsonGenerator json, VideoDifference video, boolean hasViewers)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", video.kind().toString());
        VideoJson.write(json, video.video());
        writeFigures(json, "expected", video.expected(), hasViewers);
        writeFigures(json, "found", video.found(), hasViewers);
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
