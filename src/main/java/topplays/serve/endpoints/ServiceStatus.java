package topplays.serve.endpoints;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import topplays.model.Coverage;
import topplays.serve.counts.CountStatus;
import topplays.serve.feed.IntakeStatus;
import topplays.serve.http.Responses;
import topplays.serve.plays.PlaySums;

/**
 * The state of the service at a moment, as {@code /v1/status} shows it.
 *
 * @param recountInterval the interval between recounts of batches, if there are recounts
 */
public record ServiceStatus(
        String writer,
        RateOfEvents in,
        RateOfEvents out,
        IntakeStatus intake,
        long lastNumber,
        int keys,
        PlaySums sums,
        CountStatus count,
        Optional<Duration> recountInterval) {

    /** Events and bytes per second. */
    public record RateOfEvents(double eventsPerSecond, double bytesPerSecond) {}

    /** Its members in JSON, with the time {@code asOf}. */
    public Responses.Members asOf(Instant time) {
        return json -> {
            json.writeStringField("asOf", Responses.time(time));
            json.writeStringField("writer", writer);
            writeRate(json, "in", in);
            writeRate(json, "out", out);
            writeBuffer(json);
            writePlays(json);
            writeCount(json);
        };
    }

    private static void writeRate(JsonGenerator json, String name, RateOfEvents rate) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("eventsPerSecond", rounded(rate.eventsPerSecond()));
        json.writeNumberField("bytesPerSecond", rounded(rate.bytesPerSecond()));
        json.writeEndObject();
    }

    private static double rounded(double rate) {
        return Math.round(10 * rate) / 10.0;
    }

    private void writeBuffer(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("buffer");
        json.writeNumberField("waitingBytes", intake.waitingBytes());
        json.writeNumberField("capacityBytes", intake.capacityBytes());
        json.writeNumberField("oldestSeconds", intake.oldest().toMillis() / 1000.0);
        json.writeEndObject();
        json.writeObjectFieldStart("batches");
        json.writeNumberField("written", intake.batches());
        json.writeNumberField("lastNumber", intake.batchedNumber());
        json.writeEndObject();
        json.writeObjectFieldStart("journal");
        json.writeNumberField("lastNumber", lastNumber);
        json.writeNumberField("keys", keys);
        json.writeEndObject();
    }

    private void writePlays(JsonGenerator json) throws IOException {
        json.writeNumberField("plays", sums.batchPlays() + sums.livePlays());
        json.writeNumberField("batchPlays", sums.batchPlays());
        json.writeNumberField("livePlays", sums.livePlays());
        json.writeNumberField("videos", sums.videos());
    }

    private void writeCount(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("count");
        json.writeStringField("at", Responses.time(count.at()));
        json.writeNumberField("plays", count.counted().plays());
        json.writeNumberField("videos", count.counted().videos());
        json.writeObjectFieldStart("covered");
        for (Map.Entry<String, List<Coverage.Range>> each :
                count.counted().covered().writers().entrySet()) {
            json.writeArrayFieldStart(each.getKey());
            for (Coverage.Range range : each.getValue()) {
                json.writeArray(new long[] {range.first(), range.last()}, 0, 2);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeNumberField("uncoveredEvents", count.uncovered());
        if (recountInterval.isPresent()) {
            json.writeNumberField("recountSeconds", recountInterval.get().toSeconds());
        }
        if (count.refused().isPresent()) {
            json.writeStringField("refused", count.refused().get());
        }
        if (count.unreadable().isPresent()) {
            json.writeStringField("unreadable", count.unreadable().get());
        }
        if (count.recountFailed().isPresent()) {
            json.writeStringField("recountFailed", count.recountFailed().get());
        }
        json.writeEndObject();
    }
}
