package topplays.serve.endpoints;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import topplays.serve.http.Responses;

/** Finds the handler of a request and measures its duration. Paths are compared as they were sent, not decoded. */
public final class Routes implements HttpHandler {
    private static final String VIDEOS = "/v1/videos/";
    private static final HttpString CONTENT_TYPE_OPTIONS = new HttpString("X-Content-Type-Options");
    private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final VideoHandler videos;
    private final ServiceMetrics metrics;

    /** The handler of a path. A path that takes GET takes HEAD too. */
    private record Route(String name, HttpString method, HttpHandler handler) {
        boolean takes(HttpString wanted) {
            return wanted.equals(method) || (method.equals(Methods.GET) && wanted.equals(Methods.HEAD));
        }

        String methods() {
            return method.equals(Methods.GET) ? "GET, HEAD" : method.toString();
        }
    }

    public Routes(VideoHandler videos, ServiceMetrics metrics) {
        this.videos = videos;
        this.metrics = metrics;
    }

    public void add(HttpString method, String path, HttpHandler handler) {
        routes.put(path, new Route(path, method, handler));
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.getResponseHeaders().put(CONTENT_TYPE_OPTIONS, "nosniff");
        String path = path(exchange);
        Route route = path.startsWith(VIDEOS)
                ? new Route(
                        VIDEOS + "{id}", Methods.GET, asked -> videos.handle(asked, path.substring(VIDEOS.length())))
                : routes.get(path);
        measure(exchange, route == null ? "none" : route.name());
        if (route == null) {
            Responses.problem(exchange, StatusCodes.NOT_FOUND, "no such path");
        } else if (!route.takes(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().put(Headers.ALLOW, route.methods());
            Responses.problem(exchange, StatusCodes.METHOD_NOT_ALLOWED, "this path takes " + route.methods());
        } else {
            route.handler().handleRequest(exchange);
        }
    }

    private static String path(HttpServerExchange exchange) {
        String uri = exchange.getRequestURI();
        return exchange.isHostIncludedInRequestURI() ? uri.replaceFirst("^[a-zA-Z]+://[^/]*", "") : uri;
    }

    private void measure(HttpServerExchange exchange, String route) {
        long start = System.nanoTime();
        exchange.addExchangeCompleteListener((ended, next) -> {
            metrics.answered(route, ended.getStatusCode(), (System.nanoTime() - start) / NANOS_PER_SECOND);
            next.proceed();
        });
    }
}
