package topplays.serve.http;

import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The body of a request while it arrives; no thread waits for it. A body takes memory as it arrives; all bodies together
 * stay within their budget.
 */
public final class RequestBody {
    private static final int FIRST_BYTES = 1 << 10;

    private final HttpServerExchange exchange;
    private final RequestLimits limits;
    private final ByteBudget budget;
    private final Consumer<RequestBody> receiver;
    private byte[] bytes = new byte[FIRST_BYTES];
    private int length;
    private long taken;
    private boolean refused;

    private RequestBody(
            HttpServerExchange exchange, RequestLimits limits, ByteBudget budget, Consumer<RequestBody> receiver) {
        this.exchange = exchange;
        this.limits = limits;
        this.budget = budget;
        this.receiver = receiver;
    }

    /** Receives the body and passes it on when it is complete, on the thread of the exchange. */
    public static void receive(
            HttpServerExchange exchange, RequestLimits limits, ByteBudget budget, Consumer<RequestBody> receiver) {
        RequestBody body = new RequestBody(exchange, limits, budget, receiver);
        exchange.addExchangeCompleteListener(
                (HttpServerExchange ended, ExchangeCompletionListener.NextListener next) -> {
                    budget.giveBack(body.taken);
                    next.proceed();
                });
        if (exchange.getRequestContentLength() > limits.bodyBytes()) {
            body.refuse(StatusCodes.REQUEST_ENTITY_TOO_LARGE);
        } else if (body.take(FIRST_BYTES)) {
            exchange.getRequestReceiver()
                    .receivePartialBytes(
                            (same, piece, last) -> body.add(piece, last),
                            (same, failure) -> Responses.problem(
                                    exchange,
                                    StatusCodes.BAD_REQUEST,
                                    "cannot read the body: " + failure.getMessage()));
        }
    }

    private void add(byte[] piece, boolean last) {
        if (refused) {
            return;
        }
        if (length + piece.length > limits.bodyBytes()) {
            refuse(StatusCodes.REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (length + piece.length > bytes.length) {
            int room = Math.max(length + piece.length, Math.min(limits.bodyBytes(), 2 * bytes.length));
            if (!take((long) room - bytes.length)) {
                return;
            }
            bytes = Arrays.copyOf(bytes, room);
        }
        System.arraycopy(piece, 0, bytes, length, piece.length);
        length += piece.length;
        if (last) {
            StrictRequests.brokenRule(exchange).ifPresentOrElse(this::refuseMalformed, () -> receiver.accept(this));
        }
    }

    private boolean take(long more) {
        if (!budget.take(RequestLimits.BODY_COPIES * more)) {
            refuse(StatusCodes.TOO_MANY_REQUESTS);
            return false;
        }
        taken += RequestLimits.BODY_COPIES * more;
        return true;
    }

    private void refuseMalformed(String rule) {
        exchange.setPersistent(false);
        Responses.problem(exchange, StatusCodes.BAD_REQUEST, "malformed request: " + rule);
    }

    private void refuse(int status) {
        refused = true;
        exchange.setPersistent(false);
        if (status == StatusCodes.TOO_MANY_REQUESTS) {
            Responses.retryLater(exchange, status, "too many bodies are being sent at once");
        } else {
            Responses.problem(exchange, status, "a body has at most %,d bytes".formatted(limits.bodyBytes()));
        }
    }

    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }
}
