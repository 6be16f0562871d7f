package topplays.serve.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.security.MessageDigest;
import java.util.Optional;
import topplays.serve.http.Responses;

/** Decides who may feed events: every client, or those that know the token, but no page of another site in a browser. */
public final class FeedAccess {
    private static final String SCHEME = "Bearer";

    private final Optional<String> token;

    public FeedAccess(Optional<String> token) {
        this.token = token;
    }

    /** Returns whether the request may feed; if not, it has been answered. */
    boolean permits(HttpServerExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
        if (origin != null
                && !origin.replaceFirst("^https?://", "")
                        .equals(exchange.getRequestHeaders().getFirst(Headers.HOST))) {
            Responses.problem(exchange, StatusCodes.FORBIDDEN, "a page of another site cannot feed events");
            return false;
        }
        if (token.isPresent() && !knowsToken(exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION))) {
            exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, SCHEME);
            Responses.problem(
                    exchange, StatusCodes.UNAUTHORIZED, "feeding needs 'Authorization: Bearer' and the token");
            return false;
        }
        return true;
    }

    private boolean knowsToken(String authorization) {
        String[] parts = authorization == null ? new String[0] : authorization.split(" +", 2);
        return parts.length == 2
                && parts[0].equalsIgnoreCase(SCHEME)
                && MessageDigest.isEqual(
                        parts[1].getBytes(UTF_8), token.orElseThrow().getBytes(UTF_8));
    }
}
