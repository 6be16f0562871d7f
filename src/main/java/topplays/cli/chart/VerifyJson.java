package topplays.cli.chart;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import topplays.report.JsonReport;
import topplays.report.VideoJson;
import topplays.verify.VerifyResult;
import topplays.verify.VideoDifference;
import topplays.verify.sort.PlayTotal;

/**
 * The result of a check as one JSON object: {@code exact}, the sums of {@code logs} (or {@code truth}), {@code summary} and
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
            json.writeObjectFieldStart(result.lines().isPresent() ? "logs" : "truth");
            if (result.lines().isPresent()) {
                JsonReport.writeLines(json, result.lines().get());
            }
            writeTotal(json, result.comparison().expected());
            json.writeEndObject();
            json.writeObjectFieldStart("summary");
            JsonReport.writeLines(json, result.summary().lines());
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
                writeDifference(json, video);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void writeTotal(JsonGenerator json, PlayTotal total) throws IOException {
        json.writeNumberField("plays", total.plays());
        json.writeNumberField("videos", total.videos());
    }

    private static void writeDifference(JsonGenerator json, VideoDifference video) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", video.kind().toString());
        VideoJson.write(json, video.video());
        if (video.expected().isPresent()) {
            json.writeNumberField("expected", video.expected().getAsLong());
        }
        if (video.found().isPresent()) {
            json.writeNumberField("found", video.found().getAsLong());
        }
        json.writeEndObject();
    }
}
