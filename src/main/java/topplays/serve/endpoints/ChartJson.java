package topplays.serve.endpoints;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.apache.commons.io.function.IOConsumer;
import topplays.chart.Chart;
import topplays.report.VideoJson;
import topplays.serve.http.Responses;
import topplays.serve.plays.LiveChart;

/**
 * The chart as JSON: {@code k}, {@code rows}, the total {@code plays} and the number of {@code videos}. Rows that do not fit
 * are left out and counted in {@code rowsOmitted}.
 *
 * @param maxBytes the length after which no row begins
 */
record ChartJson(LiveChart chart, int k, int maxBytes, Instant asOf) implements IOConsumer<JsonGenerator> {
    @Override
    public void accept(JsonGenerator json) throws IOException {
        json.writeNumberField("k", k);
        json.writeArrayFieldStart("rows");
        int written = 0;
        for (Chart.Row row : chart.rows()) {
            if (length(json) > maxBytes) {
                break;
            }
            write(row, json);
            written++;
        }
        json.writeEndArray();
        if (written < chart.rows().size()) {
            json.writeNumberField("rowsOmitted", chart.rows().size() - written);
        }
        json.writeNumberField("plays", chart.plays());
        json.writeNumberField("videos", chart.videos());
        json.writeStringField("asOf", Responses.time(asOf));
    }

    private void write(Chart.Row row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("rank", row.rank());
        VideoJson.write(json, row.video());
        json.writeNumberField("plays", row.plays());
        json.writeNumberField("share", VideoJson.sixDecimals(chart.share(row)));
        json.writeEndObject();
    }

    private static int length(JsonGenerator json) throws IOException {
        json.flush();
        return ((ByteArrayOutputStream) json.getOutputTarget()).size();
    }
}
