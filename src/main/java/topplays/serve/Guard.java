package topplays.serve;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.function.Consumer;

/** Sees to it that a request is answered, and the user told, when its work fails in a way that nobody expected. */
record Guard(Consumer<String> told) {
    HttpHandler around(HttpHandler work) {
        return exchange -> {
            try {
                work.handleRequest(exchange);
            } catch (RuntimeException e) {
                failed(exchange, e);
            }
        };
    }

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
        Answer.problem(exchange, StatusCodes.INTERNAL_SERVER_ERROR, "something unexpected happened; it was told");
    }
}
