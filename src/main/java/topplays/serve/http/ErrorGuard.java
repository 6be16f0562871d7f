package topplays.serve.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.function.Consumer;
import topplays.concurrent.FirstFailure;

/**
 * Answers a request whose work fails unexpectedly, and reports the failure.
 *
 * @param messages takes a line for the user
 * @param failure takes an Error after which the service must end, such as OutOfMemoryError; a stack overflow is not one
 */
public record ErrorGuard(Consumer<String> messages, FirstFailure failure) {
    /** Guards the whole service. An error status without a body gets one. */
    public HttpHandler aroundAll(HttpHandler work) {
        return exchange -> {
            exchange.addDefaultResponseListener(ErrorGuard::describe);
            try {
                work.handleRequest(exchange);
            } catch (RuntimeException | Error e) {
                failed(exchange, e);
            }
        };
    }

    private static boolean describe(HttpServerExchange exchange) {
        boolean isError = exchange.getStatusCode() >= StatusCodes.BAD_REQUEST;
        if (isError) {
            Responses.problem(exchange, exchange.getStatusCode(), "the service cannot answer this request now");
        }
        return isError;
    }

    /** Guards work that is done for a request on another thread. */
    public Runnable around(HttpServerExchange exchange, Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                failed(exchange, e);
            }
        };
    }

    private void failed(HttpServerExchange exchange, Throwable thrown) {
        if (thrown instanceof Error && !(thrown instanceof StackOverflowError)) {
            failure.set(thrown);
        }
        messages.accept("unexpected failure of %s %s: %s"
                .formatted(exchange.getRequestMethod(), exchange.getRequestURI(), thrown));
        Responses.problem(
                exchange, StatusCodes.INTERNAL_SERVER_ERROR, "unexpected failure; the log of the service names it");
    }
}
