package topplays.serve.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpListenerTest {
    private static final RequestLimits LIMITS =
            new RequestLimits(1_000, 1_000, 16, 1, Duration.ofMillis(200), Duration.ofSeconds(30), 4_000, 1_000);
    private static final String HEAD = "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: ";

    private final CountDownLatch answer = new CountDownLatch(1);

    @Test
    void aRequestHasToArriveInTimeButItsAnswerMayTakeLonger() throws Exception {
        try (HttpListener listener = listener();
                Socket whole = new Socket(
                        listener.address().getAddress(), listener.address().getPort());
                Socket part = new Socket(
                        listener.address().getAddress(), listener.address().getPort())) {
            whole.getOutputStream().write((HEAD + "2\r\n\r\nxx").getBytes(US_ASCII));
            part.getOutputStream().write((HEAD + "2\r\n\r\nx").getBytes(US_ASCII));
            assertThat(part.getInputStream().readAllBytes()).isEmpty();

            answer.countDown();
            assertThat(new String(whole.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void halfOfTheDescriptorsAreLeftToTheWork() {
        assertThat(RequestLimits.of(1 << 30, 1 << 20).connections()).isEqualTo(1_024);
        assertThat(RequestLimits.of(1 << 30, 1_024).connections()).isEqualTo(512);
        assertThat(RequestLimits.of(1 << 30, 1_024).connectionsPerAddress()).isEqualTo(256);
        assertThat(RequestLimits.of(1 << 30, 64).connections()).isEqualTo(32);
        assertThat(RequestLimits.of(1 << 30, 64).streams()).isEqualTo(8);
    }

    /** Answers a complete request when the test says so. */
    private HttpListener listener() throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return HttpListener.start(
                address, LIMITS, new AllowedHosts(address, Set.of()), exchange -> exchange.getRequestReceiver()
                        .receiveFullBytes((same, body) -> same.dispatch(() -> answerLater(same))));
    }

    private void answerLater(HttpServerExchange exchange) {
        try {
            answer.await();
            exchange.endExchange();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
