package topplays.serve.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.function.Consumer;

/** Sees to it that a request is answered, and the user told, when its work fails in a way that nobody expected. */
public record ErrorGuard(Consumer<String> told) {
    /** All of the service: an error that nobody gave words to gets some. */
    public HttpHandler aroundAll(HttpHandler work) {
        return exchange -> {
            exchange.addDefaultResponseListener(ErrorGuard::describe);
            try {
                work.handleRequest(exchange);
            } catch (RuntimeException e) {
                failed(exchange, e);
            }
        };
    }

    private static boolean describe(HttpServerExchange exchange) {
        boolean isError = exchange.getStatusCode() >= StatusCodes.BAD_REQUEST;
        if (isError) {
            Responses.problem(exchange, exchange.getStatusCode(), "the service cannot do this now");
        }
        return isError;
    }

    /** What is done for a request on another thread. */
    Runnable around(HttpServerExchange exchange, Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                failed(exchange, e);
            }
        };
    }

    private void failed(HttpServerExchange exchange, RuntimeException failure) {
        told.accept(
                "unexpected, at %s %s: %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI(), failure));
        Responses.problem(exchange, StatusCodes.INTERNAL_SERVER_ERROR, "something unexpected happened; it was told");
    }
}
