package topplays.serve.endpoints;

import com.fasterxml.jackson.core.JsonGenerator;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import topplays.serve.feed.FeedKey;
import topplays.serve.feed.FeedOutcome;
import topplays.serve.feed.FeedParser;
import topplays.serve.feed.FeedQueue;
import topplays.serve.feed.FeedRequest;
import topplays.serve.feed.ParsedFeed;
import topplays.serve.feed.RejectedLine;
import topplays.serve.http.ByteBudget;
import topplays.serve.http.ErrorGuard;
import topplays.serve.http.RequestBody;
import topplays.serve.http.RequestLimits;
import topplays.serve.http.Responses;

/**
 * {@code POST /v1/views}: accepts events. The answer lists the invalid lines, and is sent once the other events are
 * durable.
 */
public final class FeedHandler {
    private static final HttpString IDEMPOTENCY_KEY = new HttpString("Idempotency-Key");
    private static final int MAX_KEY_LENGTH = 256;

    private final FeedQueue queue;
    private final FeedAccess access;
    private final RequestLimits limits;
    private final ByteBudget budget;
    private final InstantSource clock;
    private final ServiceMetrics metrics;
    private final ErrorGuard guard;
    private final ThreadLocal<FeedParser> parsers = ThreadLocal.withInitial(FeedParser::new);

    public FeedHandler(
            FeedQueue queue,
            FeedAccess access,
            RequestLimits limits,
            InstantSource clock,
            ServiceMetrics metrics,
            ErrorGuard guard) {
        this.queue = queue;
        this.access = access;
        this.limits = limits;
        this.budget = new ByteBudget(limits.bodyMemoryBytes());
        this.clock = clock;
        this.metrics = metrics;
        this.guard = guard;
    }

    public void handle(HttpServerExchange exchange) {
        if (!access.permits(exchange)) {
            return;
        }
        if (!isPlain(exchange.getRequestHeaders().getFirst(Headers.CONTENT_ENCODING))) {
            Responses.problem(exchange, StatusCodes.UNSUPPORTED_MEDIA_TYPE, "the body must not be compressed");
            return;
        }
        String key = exchange.getRequestHeaders().getFirst(IDEMPOTENCY_KEY);
        if (key != null && (key.isBlank() || key.length() > MAX_KEY_LENGTH)) {
            Responses.problem(
                    exchange,
                    StatusCodes.BAD_REQUEST,
                    "an Idempotency-Key has 1 to %d characters".formatted(MAX_KEY_LENGTH));
            return;
        }
        RequestBody.receive(exchange, limits, budget, body -> {
            Runnable work = () -> parse(exchange, body, Optional.ofNullable(key));
            exchange.dispatch(exchange.getConnection().getWorker(), guard.around(exchange, work));
        });
    }

    private static boolean isPlain(String contentEncoding) {
        return contentEncoding == null || contentEncoding.equalsIgnoreCase("identity");
    }

    private void parse(HttpServerExchange exchange, RequestBody body, Optional<String> key) {
        Instant now = clock.instant();
        Optional<ParsedFeed> parsed = parsers.get().parse(body.bytes(), body.length(), now.toEpochMilli());
        if (parsed.isEmpty()) {
            Responses.problem(
                    exchange,
                    StatusCodes.BAD_REQUEST,
                    "more than %,d lines are invalid: events are time, user and video separated by TABs, or JSON Lines"
                            .formatted(FeedParser.MAX_REJECTED));
            return;
        }
        queue.add(new FeedRequest(
                parsed.get().events(),
                key.map(text -> FeedKey.of(text, body.bytes(), body.length(), now)),
                outcome -> exchange.getIoThread()
                        .execute(guard.around(exchange, () -> answer(exchange, parsed.get(), outcome)))));
    }

    private void answer(HttpServerExchange exchange, ParsedFeed feed, FeedOutcome outcome) {
        switch (outcome) {
            case ACCEPTED, REPEATED -> {
                metrics.fed(outcome, feed);
                Responses.send(exchange, json -> write(feed, json));
            }
            case OTHER_BODY ->
                Responses.problem(
                        exchange, StatusCodes.UNPROCESSABLE_ENTITY, "this Idempotency-Key was used with another body");
            case FULL ->
                Responses.retryLater(
                        exchange, StatusCodes.TOO_MANY_REQUESTS, "the buffer is full; nothing was accepted");
            case MANY_KEYS ->
                Responses.retryLater(
                        exchange,
                        StatusCodes.TOO_MANY_REQUESTS,
                        "too many Idempotency-Keys in 24 hours: send more events under each, or start the service with more --keys");
            case TOO_LARGE ->
                Responses.problem(
                        exchange,
                        StatusCodes.REQUEST_ENTITY_TOO_LARGE,
                        "the body is larger than the buffer; send less at once");
            case FAILED ->
                Responses.retryLater(
                        exchange,
                        StatusCodes.SERVICE_UNAVAILABLE,
                        "the events could not be written to disk: send them again, with the same Idempotency-Key if there was one");
        }
    }

    private static void write(ParsedFeed feed, JsonGenerator json) throws IOException {
        json.writeNumberField("accepted", feed.events().events());
        json.writeArrayFieldStart("rejected");
        for (RejectedLine line : feed.rejected()) {
            json.writeStartObject();
            json.writeNumberField("line", line.line());
            json.writeStringField("reason", line.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (feed.rejectedLines() > feed.rejected().size()) {
            json.writeNumberField(
                    "moreRejected", feed.rejectedLines() - feed.rejected().size());
        }
    }
}
