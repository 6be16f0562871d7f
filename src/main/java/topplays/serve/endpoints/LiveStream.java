package topplays.serve.endpoints;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.sse.ServerSentEventConnection;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.xnio.IoUtils;
import topplays.concurrent.PeriodicWork;
import topplays.serve.http.Responses;
import topplays.serve.plays.PlayCountCache;

/**
 * {@code GET /v1/stream}: server-sent events {@code status} and {@code chart}, in every second in which something
 * changed. A client that reads too slowly misses events and holds no memory.
 */
public final class LiveStream implements Closeable {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
    private static final int MAX_CHART_BYTES = 256 << 10;
    private static final AttachmentKey<Listener> LISTENER = AttachmentKey.create(Listener.class);

    private final ChartCopies charts;
    private final Supplier<ServiceStatus> status;
    private final InstantSource clock;
    private final Semaphore places;
    private final ServerSentEventHandler handler =
            new ServerSentEventHandler((connection, lastId) -> begin(connection));
    private final PeriodicWork periodicWork = new PeriodicWork("topplays-stream");

    /** One client, and the events that it was sent last. */
    private static final class Listener {
        private final int k;
        private final Executor worker;
        private final AtomicBoolean busy = new AtomicBoolean();
        private String sentChart = "";
        private String sentStatus = "";

        Listener(int k, Executor worker) {
            this.k = k;
            this.worker = worker;
        }
    }

    public LiveStream(PlayCountCache cache, Supplier<ServiceStatus> status, InstantSource clock, int maxStreams) {
        this.charts = new ChartCopies(cache, MAX_CHART_BYTES);
        this.status = status;
        this.clock = clock;
        this.places = new Semaphore(maxStreams);
    }

    public void start() {
        periodicWork.every(INTERVAL, this::tick);
    }

    /** Throws if the thread that sends events has failed. */
    public void check() throws IOException {
        periodicWork.check();
    }

    public void handle(HttpServerExchange exchange) throws Exception {
        OptionalInt k = ChartHandler.length(exchange);
        if (k.isEmpty()) {
            Responses.problem(exchange, StatusCodes.BAD_REQUEST, ChartHandler.WRONG_LENGTH);
        } else if (exchange.getRequestMethod().equals(Methods.HEAD)) {
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/event-stream; charset=UTF-8");
            exchange.endExchange();
        } else if (!places.tryAcquire()) {
            Responses.retryLater(exchange, StatusCodes.SERVICE_UNAVAILABLE, "too many streams are open");
        } else {
            AtomicBoolean isFreed = new AtomicBoolean();
            exchange.getConnection().addCloseListener(closed -> {
                if (isFreed.compareAndSet(false, true)) {
                    places.release();
                }
            });
            exchange.putAttachment(
                    LISTENER,
                    new Listener(k.getAsInt(), exchange.getConnection().getWorker()));
            HttpHandler stream = handler;
            stream.handleRequest(exchange);
        }
    }

    private void begin(ServerSentEventConnection connection) {
        connection.setKeepAliveTime(KEEP_ALIVE.toMillis());
        connection.getAttachment(LISTENER).worker.execute(() -> update(connection, status.get()));
    }

    private void tick() {
        ServiceStatus now = status.get();
        handler.getConnections().forEach(connection -> update(connection, now));
    }

    private void update(ServerSentEventConnection connection, ServiceStatus now) {
        Listener listener = connection.getAttachment(LISTENER);
        if (listener == null || !listener.busy.compareAndSet(false, true)) {
            return;
        }
        String statusState = now.asOf(Instant.EPOCH).toString();
        ChartCopies.Copy chart = charts.chart(listener.k);
        Instant time = clock.instant();
        boolean newChart = !chart.state().equals(listener.sentChart);
        boolean newStatus = !statusState.equals(listener.sentStatus);
        listener.sentChart = chart.state();
        listener.sentStatus = statusState;
        if (newChart) {
            connection.send(chart.textAt(time), "chart", null, newStatus ? null : new Sent(listener));
        }
        if (newStatus) {
            connection.send(now.asOf(time).toString(), "status", null, new Sent(listener));
        }
        if (!newChart && !newStatus) {
            listener.busy.set(false);
        }
    }

    private record Sent(Listener listener) implements ServerSentEventConnection.EventCallback {
        @Override
        public void done(ServerSentEventConnection connection, String data, String event, String id) {
            listener.busy.set(false);
        }

        @Override
        public void failed(
                ServerSentEventConnection connection, String data, String event, String id, IOException failure) {
            IoUtils.safeClose(connection);
        }
    }

    /** Ends all streams. */
    @Override
    public void close() {
        periodicWork.close();
        handler.getConnections().forEach(IoUtils::safeClose);
    }
}
