package topplays.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    private static final long STALL_NANOS = 200_000_000;
    private static final Duration MEASURED = Duration.ofMillis(400);
    private static final double REQUESTS_PER_SECOND = 100;

    private HttpServer server;
    private long answered;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Delays the first answer, and refuses the last request. */
    private void answer(HttpExchange exchange) throws IOException {
        long begun = System.nanoTime();
        while (answered == 0 && System.nanoTime() - begun < STALL_NANOS) {
            Thread.onSpinWait();
        }
        answered++;
        exchange.sendResponseHeaders(answered == 40 ? 429 : 200, 2);
        try (exchange) {
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
        }
    }

    private LoadResult run() throws IOException {
        Requests requests = new Requests() {
            @Override
            public ByteBuffer next() {
                return ByteBuffer.wrap("GET / HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }

            @Override
            public int unitsEach() {
                return 1;
            }
        };
        return new OpenLoop(requests, REQUESTS_PER_SECOND).run("", server.getAddress(), 1, Duration.ZERO, MEASURED);
    }

    @Test
    void aStallCountsForAllRequestsThatWereDueDuringIt() throws IOException {
        LoadResult result = run();

        assertThat(result.latencyNanos().getCountBetweenValues(STALL_NANOS / 2, Long.MAX_VALUE / 2))
                .isGreaterThanOrEqualTo(8);
        assertThat(result.latencyNanos().getMaxValue()).isGreaterThanOrEqualTo(STALL_NANOS);
    }

    @Test
    void everyRequestIsAnsweredOrRefused() throws IOException {
        LoadResult result = run();

        assertThat(result.succeeded()).isEqualTo(39);
        assertThat(result.failed()).isEqualTo(1);
        assertThat(result.latencyNanos().getTotalCount()).isEqualTo(40);
    }
}
