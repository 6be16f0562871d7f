package topplays.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xnio.IoUtils;

/** Malformed requests, foreign hosts and floods of connections are refused, and the service continues. */
@SuppressWarnings("StringConcatToTextBlock") // a text block cannot show where a CR is
class HostileRequestsTest {
    private static final String STREAM = " /v1/stream HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final int MAX_STREAMS = 100;

    @TempDir
    private Path folder;

    private HttpService service;
    private final List<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        service = HttpService.start(folder);
    }

    @AfterEach
    void stop() {
        sockets.forEach(IoUtils::safeClose);
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\r\r",
                "GET /health HTTP/1.1\r\n Host: a\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /health HTTP/1.1\r\nHost: localhost\r\n folded\r\nConnection: close\r\n\r\n",
                "GET /health HTTP/1.1\nHost: localhost\nConnection: close\n\n",
                "GET /health HTTP/1.1\r\nHost: localhost\r\nnothing\r\nConnection: close\r\n\r\n",
                "GET /health HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\nConnection: close\r\n\r\n",
                "GET /health HTTP/1.1\r\nHost : localhost\r\nConnection: close\r\n\r\n",
                "GET /health HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /health HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /health HTTP/1.1\r\nHost: localhost:x\r\nConnection: close\r\n\r\n",
                "GET /health HTTP/2.0\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "POST /v1/views HTTP/1.1\r\nHost: localhost\r\nContent-Length: +1\r\nConnection: close\r\n\r\n\n",
                "POST /v1/views HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n"
                        + "Connection: close\r\n\r\n0\r\n\r\n",
                "POST /v1/views HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, chunked\r\n"
                        + "Connection: close\r\n\r\n0\r\n\r\n",
                "POST /v1/views HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                        + "Connection: close\r\n\r\n0x1\r\n\n\r\n0\r\n\r\n",
                "POST /v1/views HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                        + "Connection: close\r\n\r\n1\n\n\r\n0\r\n\r\n",
                "POST /v1/views HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                        + "Connection: close\r\n\r\n1\r\n\nxx0\r\n\r\n"
            })
    void aMalformedRequestIsRefused(String request) throws Exception {
        assertThat(service.raw(request)).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    }

    @Test
    void aChunkedBodyWithExtensionsAndTrailersIsRead() throws Exception {
        String answer = service.raw("POST /v1/views HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                + "Connection: close\r\n\r\n8;a=b\r\n{\"video\"\r\n00005\r\n:\"a\"}\r\n0\r\nX: y\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("{\"accepted\":1,\"rejected\":[]}");
    }

    @Test
    void requestsInARowAreAnsweredInOrderUpToTheMalformedOne() throws Exception {
        String good = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";

        String answers = service.raw(good + good + "GET /health HTTP/1.1\nHost: localhost\n\n" + good);

        assertThat(answers.split("HTTP/1.1 ")).hasSize(4).satisfies(parts -> {
            assertThat(parts[1]).startsWith("200 ");
            assertThat(parts[2]).startsWith("200 ");
            assertThat(parts[3]).startsWith("400 ");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", "10.1.2.3", ""})
    void anotherHostIsRefused(String host) throws Exception {
        String request = "GET /v1/top HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host);

        assertThat(service.raw(request)).startsWith("HTTP/1.1 421 ").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:9", "127.0.0.1", "127.0.0.1:8080", "[::1]:80"})
    void theAddressOfTheServiceIsAllowed(String host) throws Exception {
        String request = "GET /v1/top HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host);

        assertThat(service.raw(request)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void askingForTheHeadersOfTheStreamHoldsNoPlace() throws Exception {
        for (int i = 0; i <= MAX_STREAMS; i++) {
            assertThat(statusOf("HEAD" + STREAM)).isEqualTo("HTTP/1.1 200");
        }
        assertThat(statusOf("GET" + STREAM)).isEqualTo("HTTP/1.1 200");
    }

    @Test
    void exactlyAHundredStreamsAreOpenAtATime() throws Exception {
        for (int i = 0; i < 3 * MAX_STREAMS; i++) {
            Socket socket = service.socket();
            sockets.add(socket);
            socket.getOutputStream().write(("GET" + STREAM).getBytes(StandardCharsets.US_ASCII));
        }
        List<String> answers = new ArrayList<>();
        for (Socket socket : sockets) {
            answers.add(statusOf(socket));
        }
        assertThat(answers).filteredOn("HTTP/1.1 200"::equals).hasSize(MAX_STREAMS);
        assertThat(answers).filteredOn("HTTP/1.1 503"::equals).hasSize(2 * MAX_STREAMS);
    }

    @Test
    void idleConnectionsMakeRoomForNewOnes() throws Exception {
        for (int i = 0; i < 1_500; i++) {
            sockets.add(service.socket());
        }
        assertThat(statusOf("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")).isEqualTo("HTTP/1.1 200");
    }

    private String statusOf(String request) throws IOException {
        Socket socket = service.socket();
        sockets.add(socket);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return statusOf(socket);
    }

    private static String statusOf(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
    }
}
