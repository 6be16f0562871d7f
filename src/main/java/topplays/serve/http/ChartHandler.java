package topplays.serve.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.time.InstantSource;
import java.util.Deque;
import java.util.OptionalInt;
import topplays.serve.plays.LeadingVideos;
import topplays.serve.plays.LiveChart;
import topplays.serve.plays.PlayCountCache;

/** {@code GET /v1/top?k=10}: the chart. */
public final class ChartHandler {
    private static final int DEFAULT_LENGTH = 10;

    /** The answer to an invalid {@code k}. */
    static final String WRONG_LENGTH = "k must be 1 to %,d, and be given once".formatted(LeadingVideos.MAX_VIDEOS);

    private final PlayCountCache cache;
    private final InstantSource clock;

    public ChartHandler(PlayCountCache cache, InstantSource clock) {
        this.cache = cache;
        this.clock = clock;
    }

    public void handle(HttpServerExchange exchange) {
        OptionalInt k = length(exchange);
        if (k.isEmpty()) {
            Responses.problem(exchange, StatusCodes.BAD_REQUEST, WRONG_LENGTH);
            return;
        }
        LiveChart chart = cache.chart(k.getAsInt());
        String state = "%d-%d-%d-%x"
                .formatted(
                        k.getAsInt(),
                        chart.plays(),
                        chart.videos(),
                        chart.rows().hashCode());
        Responses.send(exchange, state, new ChartJson(chart, k.getAsInt(), clock.instant()));
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
