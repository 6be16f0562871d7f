package topplays.serve.endpoints;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    /** The status as JSON, with the time {@code asOf}. */
    public ObjectNode asOf(Instant time) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("asOf", Responses.time(time));
        json.put("writer", writer);
        putRate(json.putObject("in"), in);
        putRate(json.putObject("out"), out);
        json.putObject("buffer")
                .put("waitingBytes", intake.waitingBytes())
                .put("capacityBytes", intake.capacityBytes())
                .put("oldestSeconds", intake.oldest().toMillis() / 1000.0);
        json.putObject("batches").put("written", intake.batches()).put("lastNumber", intake.batchedNumber());
        json.putObject("journal").put("lastNumber", lastNumber).put("keys", keys);
        json.put("plays", sums.batchPlays() + sums.livePlays());
        json.put("batchPlays", sums.batchPlays());
        json.put("livePlays", sums.livePlays());
        json.put("videos", sums.videos());
        putCount(json.putObject("count"));
        return json;
    }

    private static void putRate(ObjectNode json, RateOfEvents rate) {
        json.put("eventsPerSecond", rounded(rate.eventsPerSecond()));
        json.put("bytesPerSecond", rounded(rate.bytesPerSecond()));
    }

    private static double rounded(double rate) {
        return Math.round(10 * rate) / 10.0;
    }

    private void putCount(ObjectNode json) {
        json.put("at", Responses.time(count.at()));
        json.put("plays", count.counted().plays());
        json.put("videos", count.counted().videos());
        ObjectNode covered = json.putObject("covered");
        count.counted().covered().writers().forEach((name, ranges) -> {
            ArrayNode array = covered.putArray(name);
            ranges.forEach(range -> array.addArray().add(range.first()).add(range.last()));
        });
        json.put("uncoveredEvents", count.uncovered());
        recountInterval.ifPresent(interval -> json.put("recountSeconds", interval.toSeconds()));
        count.refused().ifPresent(reason -> json.put("refused", reason));
        count.unreadable().ifPresent(reason -> json.put("unreadable", reason));
        count.recountFailed().ifPresent(reason -> json.put("recountFailed", reason));
    }
}
