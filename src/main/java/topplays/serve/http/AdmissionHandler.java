package topplays.serve.http;

import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.XnioExecutor;

/**
 * The first handler of every request: refuses malformed requests, foreign hosts, and requests above the limit of requests
 * in progress. {@code /health} has reserved places. A request that does not arrive in time ends its connection.
 */
final class AdmissionHandler implements HttpHandler {
    private static final String HEALTH = "/health";
    private static final int MISDIRECTED_REQUEST = 421;

    private final ConnectionPlaces<StreamConnection> places;
    private final RequestLimits limits;
    private final AllowedHosts hosts;
    private final HttpHandler next;

    AdmissionHandler(
            ConnectionPlaces<StreamConnection> places, RequestLimits limits, AllowedHosts hosts, HttpHandler next) {
        this.places = places;
        this.limits = limits;
        this.hosts = hosts;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        StreamConnection connection = ((AbstractServerConnection) exchange.getConnection()).getChannel();
        String host = exchange.getRequestHeaders().getFirst(Headers.HOST);
        if (exchange.getRequestURI().equals(StrictRequests.REFUSED_PATH)) {
            String rule = exchange.getRequestHeaders().getFirst(StrictRequests.RULE);
            refuse(exchange, StatusCodes.BAD_REQUEST, "malformed request: " + rule);
        } else if (!places.begin(connection, exchange.getRequestURI().equals(HEALTH))) {
            exchange.setPersistent(false);
            Responses.retryLater(exchange, StatusCodes.SERVICE_UNAVAILABLE, "too many requests are in progress");
        } else {
            limitTime(exchange, connection);
            if (host != null && !hosts.allows(host)) {
                refuse(exchange, MISDIRECTED_REQUEST, "unknown host: the service allows it with --allowed-hosts");
            } else {
                next.handleRequest(exchange);
            }
        }
    }

    private static void refuse(HttpServerExchange exchange, int status, String detail) {
        exchange.setPersistent(false);
        Responses.problem(exchange, status, detail);
    }

    private void limitTime(HttpServerExchange exchange, StreamConnection connection) {
        XnioExecutor.Key timer = exchange.isRequestComplete() ? null : closeIfIncomplete(exchange, connection);
        exchange.addExchangeCompleteListener((ended, others) -> {
            places.end(connection);
            if (timer != null) {
                timer.remove();
            }
            others.proceed();
        });
    }

    /** The time limit applies only until the request is complete, not to its answer. */
    private XnioExecutor.Key closeIfIncomplete(HttpServerExchange exchange, StreamConnection connection) {
        return exchange.getIoThread()
                .executeAfter(
                        () -> {
                            if (!exchange.isRequestComplete()) {
                                IoUtils.safeClose(connection);
                            }
                        },
                        limits.requestTime().toMillis(),
                        TimeUnit.MILLISECONDS);
    }
}
