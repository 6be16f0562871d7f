package topplays.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are wrong, too much or hostile get a clear status, and the service continues. */
class UnwelcomeRequestsTest {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404 /v1/videos/unknown",
                "404 /nothing",
                "404 /v1/views/x",
                "404 /../../etc/passwd",
                "404 /v1/videos/..%2f..%2fetc%2fpasswd",
                "400 /v1/videos/",
                "400 /v1/videos/%zz",
                "400 /v1/top?k=0",
                "400 /v1/top?k=1001",
                "400 /v1/top?k=ten",
                "400 /v1/top?k=1&k=2",
                "405 /v1/views"
            })
    void whatMakesNoSenseIsAProblem(String statusAndPath) throws Exception {
        String[] parts = statusAndPath.split(" ", 2);

        String answer = service.raw("GET " + parts[1] + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + parts[0]).contains("application/problem+json", "\"detail\":\"");
    }

    @Test
    void anIdThatIsTooLongIsRefused() throws Exception {
        assertThat(service.get("/v1/videos/" + "%ff".repeat(4096)).statusCode()).isEqualTo(404);
        assertThat(service.get("/v1/videos/" + "%ff".repeat(4097)).statusCode()).isEqualTo(400);
    }

    @Test
    void anotherMethodIsAnsweredWithTheAllowedOnes() throws Exception {
        HttpResponse<String> answer = service.send(service.request("/v1/top").DELETE());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @Test
    void aFullBufferIsAnsweredWithATimeToRetry() throws Exception {
        assertThat(service.post(EVENT + "x".repeat(900) + "\n").statusCode()).isEqualTo(200);

        HttpResponse<String> full = service.post(EVENT + "x".repeat(100) + "\n");

        assertThat(full.statusCode()).isEqualTo(429);
        assertThat(full.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(service.post(EVENT + "x".repeat(1000) + "\n").statusCode()).isEqualTo(413);
    }

    @Test
    void eventsThatCannotBeStoredAreReported() throws Exception {
        service.intake.failsToAccept = true;

        assertThat(service.post(EVENT + "a\n").statusCode()).isEqualTo(503);
        assertThat(service.notes).containsExactly("no space");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        String answer = service.raw("POST /v1/views HTTP/1.1\r\nHost: localhost\r\nContent-Length: 16777217\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("16,777,216");
    }

    @Test
    void aClientThatExpects100ContinueGetsIt() throws Exception {
        try (Socket socket = service.socket()) {
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String head =
                    "POST /v1/views HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 13\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(answer.readLine()).isEmpty();

            socket.getOutputStream().write("{\"video\":\"a\"}".getBytes(StandardCharsets.UTF_8));
            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void aBodyThatIsTooLargeInPiecesIsRefused() throws Exception {
        HttpResponse<String> answer = service.send(service.request("/v1/views")
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofByteArrays(Collections.nCopies(17, new byte[1 << 20])))));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aCompressedBodyIsRefused() throws Exception {
        assertThat(service.post("x", "Content-Encoding", "gzip").statusCode()).isEqualTo(415);
    }

    @Test
    void aPageOfAnotherSiteCannotFeed() throws Exception {
        String request =
                "POST /v1/views HTTP/1.1\r\nHost: localhost:80\r\nOrigin: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

        assertThat(service.raw(request.formatted("http://evil.example"))).startsWith("HTTP/1.1 403");
        assertThat(service.raw(request.formatted("http://localhost:80"))).startsWith("HTTP/1.1 200");
    }

    @Test
    void aTokenIsNeededToFeedIfThereIsOne() throws Exception {
        try (HttpService guarded = HttpService.withToken(folder, "secret")) {
            assertThat(guarded.post(EVENT + "a\n").statusCode()).isEqualTo(401);
            assertThat(guarded.post(EVENT + "a\n", "Authorization", "Bearer secre")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(guarded.post(EVENT + "a\n", "Authorization", "Bearer secret")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(guarded.post(EVENT + "a\n", "Authorization", "bearer  secret")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(guarded.get("/v1/videos/a").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aBrokenRequestDoesNotEndTheService() throws Exception {
        assertThat(service.raw("\0\1\2 nonsense\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(service.raw("GET /" + "x".repeat(100_000) + " HTTP/1.1\r\n\r\n"))
                .doesNotContain("200 OK");
        try (Socket halfOpen = service.socket()) {
            halfOpen.getOutputStream()
                    .write("POST /v1/views HTTP/1.1\r\nContent-Length: 100\r\n\r\n{".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(service.get("/health").body()).isEqualTo("{\"status\":\"up\"}");
    }

    @Test
    void anErrorInAThreadMakesTheServiceUnhealthy() throws Exception {
        service.intake.failure = new OutOfMemoryError("heap");

        assertThat(service.post(EVENT + "a\n").statusCode()).isEqualTo(503);
        assertUnhealthy("java.lang.OutOfMemoryError: heap");
        assertThatThrownBy(service::check).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void anIntakeThatAcceptsNoMoreEventsMakesTheServiceUnhealthy() throws Exception {
        service.intake.failure = new IOException("the journal accepts no more events");

        assertUnhealthy("the journal accepts no more events");
        assertThatThrownBy(service::check).isInstanceOf(IOException.class);
    }

    private void assertUnhealthy(String reason) throws Exception {
        HttpResponse<String> health = service.get("/health");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).isEqualTo("{\"status\":\"down\",\"reason\":\"%s\"}".formatted(reason));
    }
}
