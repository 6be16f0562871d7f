package topplays.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.serve.feed.FakeIntake;

/** The service over HTTP, from outside. */
class PlayServiceTest {
    private static final String EVENT = "2026-11-20T08:15:30.123Z\tana\t";

    @TempDir
    private Path folder;

    private HttpService service;

    @BeforeEach
    void start() throws IOException {
        service = HttpService.start(folder);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void acceptsEventsAndServesPlays() throws Exception {
        HttpResponse<String> fed = service.post(EVENT + "a\nbad\n" + EVENT + "b\n" + EVENT + "a\n");

        assertThat(fed.statusCode()).isEqualTo(200);
        assertThat(fed.body()).isEqualTo("{\"accepted\":3,\"rejected\":[{\"line\":2,\"reason\":\"columns\"}]}");
        assertThat(service.get("/v1/videos/a").body())
                .isEqualTo("{\"video\":\"a\",\"plays\":2,\"batchPlays\":0,\"livePlays\":2,\"rank\":1,"
                        + "\"asOf\":\"2026-11-20T08:00:00.000Z\"}");
        JsonNode chart = json(service.get("/v1/top?k=1"));
        assertThat(chart.path("rows").toString())
                .isEqualTo("[{\"rank\":1,\"video\":\"a\",\"plays\":2,\"share\":0.666667}]");
        assertThat(chart.path("plays").asInt()).isEqualTo(3);
        assertThat(chart.path("videos").asInt()).isEqualTo(2);
    }

    @Test
    void listsTheFirstHundredRejectedLinesAndCountsTheOthers() throws Exception {
        JsonNode answer = json(service.post(EVENT + "a\n" + "\n".repeat(100_000)));

        assertThat(answer.path("accepted").asInt()).isEqualTo(1);
        assertThat(answer.path("rejected")).hasSize(100);
        assertThat(answer.path("moreRejected").asInt()).isEqualTo(99_900);
        assertThat(service.get("/metrics").body()).contains("topplays_events_total{outcome=\"rejected\"} 100000.0");
    }

    @Test
    void anIdIsBytesAndPercentEncoded() throws Exception {
        service.post("{\"video\":\"Heat, 1995/ü;+\"}");

        JsonNode video = json(service.get("/v1/videos/Heat,%201995%2F%c3%bc%3b%2b"));

        assertThat(video.path("video").asText()).isEqualTo("Heat, 1995/ü;+");
        assertThat(json(service.get("/v1/videos/Heat,%201995/%C3%BC;+"))
                        .path("plays")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void anIdThatIsNotUtf8HasABase64FormInAdditionToItsText() throws Exception {
        HttpRequest.Builder request = service.request("/v1/views")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        (EVENT + "\u00ff\n").getBytes(StandardCharsets.ISO_8859_1)));
        service.send(request);

        JsonNode video = json(service.get("/v1/videos/%FF"));

        assertThat(video.path("video").asText()).isEqualTo("\ufffd");
        assertThat(video.path("videoBase64").binaryValue()).containsExactly(0xff);
    }

    @Test
    void aKeyMakesARetrySafe() throws Exception {
        String first = service.post(EVENT + "a\nbad\n", "Idempotency-Key", "k").body();
        HttpResponse<String> again = service.post(EVENT + "a\nbad\n", "Idempotency-Key", "k");
        HttpResponse<String> other = service.post(EVENT + "b\n", "Idempotency-Key", "k");

        assertThat(again.body()).isEqualTo(first);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(service.intake.lines).hasSize(1);
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() throws Exception {
        service.post(EVENT + "a\n");
        for (String path : new String[] {"/v1/top", "/v1/videos/a", "/"}) {
            String tag = service.get(path).headers().firstValue("ETag").orElseThrow();
            assertThat(service.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        }
        String tag = service.get("/v1/top").headers().firstValue("ETag").orElseThrow();
        service.post(EVENT + "a\n");
        assertThat(service.get("/v1/top", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void servesItsStatusAndMetrics() throws Exception {
        service.post(EVENT + "a\n" + "bad\n");

        JsonNode status = json(service.get("/v1/status"));
        assertThat(status.path("writer").asText()).isEqualTo("serve");
        assertThat(status.path("livePlays").asInt()).isEqualTo(1);
        assertThat(status.path("buffer").path("capacityBytes").asInt()).isEqualTo(FakeIntake.CAPACITY_BYTES);
        assertThat(service.get("/metrics").body())
                .contains("topplays_events_total{outcome=\"accepted\"} 1.0")
                .contains("topplays_events_total{outcome=\"rejected\"} 1.0")
                .contains("topplays_http_requests_total{route=\"/v1/views\",status=\"200\"} 1.0");
    }

    @Test
    void thePageMayUseNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = service.get("/");

        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
    }

    @Test
    void pushesChartAndStatusWhenTheyChange() throws Exception {
        try (Socket socket = service.socket()) {
            BufferedReader stream =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            socket.getOutputStream()
                    .write("GET /v1/stream?k=3 HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(dataOf("chart", stream).path("rows")).isEmpty();

            service.post(EVENT + "a\n");

            assertThat(dataOf("chart", stream)
                            .path("rows")
                            .path(0)
                            .path("video")
                            .asText())
                    .isEqualTo("a");
        }
    }

    private static JsonNode dataOf(String event, BufferedReader stream) throws IOException {
        String line = stream.readLine();
        while (!line.equals("event:" + event)) {
            line = stream.readLine();
        }
        return new ObjectMapper().readTree(stream.readLine().substring("data:".length()));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
