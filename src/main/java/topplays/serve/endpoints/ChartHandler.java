package topplays.serve.endpoints;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.time.InstantSource;
import java.util.Deque;
import java.util.OptionalInt;
import topplays.serve.http.ByteBudget;
import topplays.serve.http.ErrorGuard;
import topplays.serve.http.RequestLimits;
import topplays.serve.http.Responses;
import topplays.serve.plays.LeadingVideos;
import topplays.serve.plays.PlayCountCache;

/** {@code GET /v1/top?k=10}: the chart. It is written on a worker thread; long ones share a memory budget. */
public final class ChartHandler {
    private static final int DEFAULT_LENGTH = 10;
    /** Holds 1,000 rows of the longest ids, unless these are full of characters that JSON has to escape. */
    private static final int MAX_BYTES = 8 << 20;
    /** A shorter answer fits into the buffers of its connection. */
    private static final int SHORT_BYTES = 64 << 10;
    /** The answer to an invalid {@code k}. */
    static final String WRONG_LENGTH = "k must be 1 to %,d, and be given once".formatted(LeadingVideos.MAX_VIDEOS);

    private final ChartCopies charts;
    private final ByteBudget budget;
    private final InstantSource clock;
    private final ErrorGuard guard;

    public ChartHandler(PlayCountCache cache, RequestLimits limits, InstantSource clock, ErrorGuard guard) {
        this.charts = new ChartCopies(cache, MAX_BYTES);
        this.budget = new ByteBudget(limits.answerMemoryBytes());
        this.clock = clock;
        this.guard = guard;
    }

    public void handle(HttpServerExchange exchange) {
        OptionalInt k = length(exchange);
        if (k.isEmpty()) {
            Responses.problem(exchange, StatusCodes.BAD_REQUEST, WRONG_LENGTH);
        } else {
            exchange.dispatch(
                    exchange.getConnection().getWorker(), guard.around(exchange, () -> answer(exchange, k.getAsInt())));
        }
    }

    private void answer(HttpServerExchange exchange, int k) {
        ChartCopies.Copy chart = charts.chart(k);
        if (chart.length() > SHORT_BYTES) {
            if (!budget.take(chart.length())) {
                Responses.retryLater(exchange, StatusCodes.SERVICE_UNAVAILABLE, "too many long charts are being sent");
                return;
            }
            exchange.addExchangeCompleteListener((ended, next) -> {
                budget.giveBack(chart.length());
                next.proceed();
            });
        }
        Responses.send(exchange, chart.state(), chart.at(clock.instant()));
    }

    /** The number of rows requested; empty if {@code k} is invalid. */
    static OptionalInt length(HttpServerExchange exchange) {
        Deque<String> values = exchange.getQueryParameters().get("k");
        if (values == null) {
            return OptionalInt.of(DEFAULT_LENGTH);
        }
        if (values.size() != 1 || !values.getFirst().matches("[0-9]{1,4}")) {
            return OptionalInt.empty();
        }
        int k = Integer.parseInt(values.getFirst());
        return k >= 1 && k <= LeadingVideos.MAX_VIDEOS ? OptionalInt.of(k) : OptionalInt.empty();
    }
}
