package topplays.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import topplays.chart.Chart;
import topplays.model.Coverage;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.model.VideoId;

/** Parses the JSON of the service. Throws IOException with the name of the missing member if it is malformed. */
final class ServiceJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ServiceJson() {}

    static JsonNode read(byte[] body) throws IOException {
        JsonNode json = MAPPER.readTree(body);
        if (!json.isObject()) {
            throw new IOException("not a JSON object");
        }
        return json;
    }

    static FeedAnswer feedAnswer(JsonNode json) throws IOException {
        List<FeedAnswer.Rejection> rejected = new ArrayList<>();
        for (JsonNode line : json.path("rejected")) {
            rejected.add(new FeedAnswer.Rejection((int) number(line, "line"), text(line, "reason")));
        }
        long more = json.has("moreRejected") ? number(json, "moreRejected") : 0;
        return new FeedAnswer(number(json, "accepted"), rejected, more);
    }

    static VideoAnswer videoAnswer(JsonNode json) throws IOException {
        JsonNode rank = json.path("rank");
        return new VideoAnswer(
                video(json),
                number(json, "plays"),
                number(json, "batchPlays"),
                number(json, "livePlays"),
                rank.canConvertToLong() ? OptionalLong.of(rank.asLong()) : OptionalLong.empty(),
                text(json, "asOf"));
    }

    /** Parses a chart. Its summary has no counts of lines. */
    static Chart chart(JsonNode json, int k) throws IOException {
        if (json.has("rowsOmitted")) {
            throw new IOException("a chart without its last rows; ask for fewer");
        }
        List<Chart.Row> rows = new ArrayList<>();
        for (JsonNode row : json.path("rows")) {
            rows.add(new Chart.Row(number(row, "rank"), video(row), number(row, "plays")));
        }
        return new Chart(
                rows,
                new RunSummary(
                        RunSummary.Kind.TOP,
                        LineCounts.none(),
                        number(json, "plays"),
                        number(json, "videos"),
                        List.of(),
                        new TreeMap<>(),
                        Coverage.none(),
                        OptionalInt.of(k)));
    }

    /** Returns {@code " (title: detail)"} of a problem document, without the parts that are missing. */
    static String problem(byte[] body) {
        try {
            JsonNode json = read(body);
            String text = Stream.of("title", "detail")
                    .map(member -> json.path(member).asText())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(": "));
            return text.isEmpty() ? "" : " (" + text + ")";
        } catch (IOException e) {
            return "";
        }
    }

    /** Parses an id: its bytes are in {@code videoBase64} if they are not valid UTF-8. */
    static VideoId video(JsonNode json) throws IOException {
        JsonNode base64 = json.path("videoBase64");
        byte[] bytes =
                base64.isTextual() ? base64.binaryValue() : text(json, "video").getBytes(StandardCharsets.UTF_8);
        return VideoId.copyOf(bytes, 0, bytes.length);
    }

    static String text(JsonNode json, String member) throws IOException {
        if (!json.path(member).isTextual()) {
            throw new IOException("no string in '" + member + "'");
        }
        return json.path(member).textValue();
    }

    /** Parses a whole number that is not negative. */
    static long number(JsonNode json, String member) throws IOException {
        JsonNode number = json.path(member);
        if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
            throw new IOException("no whole number in '" + member + "'");
        }
        return number.longValue();
    }
}
