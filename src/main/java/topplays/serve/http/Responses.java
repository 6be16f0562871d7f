package topplays.serve.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import topplays.model.EventTime;

/** Sends answers: JSON, and for every error a problem as RFC 9457 has it. */
public final class Responses {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String JSON_TYPE = "application/json";
    private static final String PROBLEM_TYPE = "application/problem+json";
    private static final String RETRY_SECONDS = "1";

    private Responses() {}

    /** What writes a JSON object. */
    public interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    /** The object with these members as text. */
    static String json(Members members) {
        return new String(bytes(members), UTF_8);
    }

    private static byte[] bytes(Members members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
        return bytes.toByteArray();
    }

    /** A time as it stands in answers: to the millisecond, and as long as every other. */
    static String time(Instant time) {
        byte[] text = new byte[EventTime.LENGTH];
        EventTime.write(time.toEpochMilli(), text, 0);
        return new String(text, US_ASCII);
    }

    /** Sends an object that is good only for this moment. */
    public static void send(HttpServerExchange exchange, Members members) {
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        send(exchange, JSON_TYPE, bytes(members));
    }

    /**
     * Sends an object, or says that it is still what the client has.
     *
     * @param state is another one whenever the object is, but for the moment that it tells
     */
    public static void send(HttpServerExchange exchange, String state, Members members) {
        ETag tag = new ETag(true, state);
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache");
        exchange.getResponseHeaders().put(Headers.ETAG, tag.toString());
        if (ETagUtils.handleIfNoneMatch(exchange, tag, true)) {
            send(exchange, JSON_TYPE, bytes(members));
        } else {
            exchange.setStatusCode(StatusCodes.NOT_MODIFIED).endExchange();
        }
    }

    public static void send(HttpServerExchange exchange, String contentType, byte[] body) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, contentType);
        exchange.getResponseSender().send(ByteBuffer.wrap(body));
    }

    /** Says what is wrong with a request. */
    static void problem(HttpServerExchange exchange, int status, String detail) {
        if (exchange.isResponseStarted()) {
            exchange.endExchange();
            return;
        }
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        send(exchange, PROBLEM_TYPE, problem(status, detail));
    }

    /** Says that the request is to be sent again a little later. */
    static void retryLater(HttpServerExchange exchange, int status, String detail) {
        exchange.getResponseHeaders().put(Headers.RETRY_AFTER, RETRY_SECONDS);
        problem(exchange, status, detail);
    }

    private static byte[] problem(int status, String detail) {
        return bytes(json -> {
            json.writeStringField("type", "about:blank");
            json.writeStringField(
                    "title", Optional.ofNullable(StatusCodes.getReason(status)).orElse("Error"));
            json.writeNumberField("status", status);
            json.writeStringField("detail", detail);
        });
    }
}
