package topplays.serve.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import topplays.model.Chart;
import topplays.report.VideoJson;
import topplays.serve.plays.LiveChart;

/** The chart as JSON: {@code k}, {@code rows}, the total {@code plays} and the number of {@code videos}. */
record ChartJson(LiveChart chart, int k, Instant asOf) implements Responses.Members {
    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeNumberField("k", k);
        json.writeArrayFieldStart("rows");
        for (Chart.Row row : chart.rows()) {
            json.writeStartObject();
            json.writeNumberField("rank", row.rank());
            VideoJson.write(json, row.video());
            json.writeNumberField("plays", row.plays());
            json.writeNumberField("share", VideoJson.sixDecimals(chart.share(row)));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("plays", chart.plays());
        json.writeNumberField("videos", chart.videos());
        json.writeStringField("asOf", Responses.time(asOf));
    }
}
