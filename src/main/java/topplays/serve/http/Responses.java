package topplays.serve.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.apache.commons.io.function.IOConsumer;
import topplays.model.EventTime;

/** Sends answers: JSON, and for every error a problem document (RFC 9457). */
public final class Responses {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String JSON_TYPE = "application/json";
    private static final String PROBLEM_TYPE = "application/problem+json";
    private static final String RETRY_SECONDS = "1";

    private Responses() {}

    /** The JSON object that has these members. */
    public static byte[] bytes(IOConsumer<JsonGenerator> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return bytes.toByteArray();
    }

    /** A time in answers: to the millisecond, always of the same length. */
    public static String time(Instant time) {
        byte[] text = new byte[EventTime.LENGTH];
        EventTime.write(time.toEpochMilli(), text, 0);
        return new String(text, US_ASCII);
    }

    /** Sends an object that must not be cached. */
    public static void send(HttpServerExchange exchange, IOConsumer<JsonGenerator> members) {
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        send(exchange, JSON_TYPE, bytes(members));
    }

    /** Sends an object that must not be cached. */
    public static void send(HttpServerExchange exchange, ObjectNode json) {
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        send(exchange, JSON_TYPE, json.toString().getBytes(UTF_8));
    }

    /**
     * Sends an object, or status 304 if the client has it already.
     *
     * @param state changes whenever the object does, apart from its {@code asOf}
     */
    public static void send(HttpServerExchange exchange, String state, IOConsumer<JsonGenerator> members) {
        if (isNew(exchange, state)) {
            send(exchange, JSON_TYPE, bytes(members));
        }
    }

    /** Sends an object that is written already, or status 304 if the client has it. */
    public static void send(HttpServerExchange exchange, String state, ByteBuffer... json) {
        if (isNew(exchange, state)) {
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, JSON_TYPE);
            exchange.getResponseSender().send(json);
        }
    }

    private static boolean isNew(HttpServerExchange exchange, String state) {
        ETag tag = new ETag(true, state);
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache");
        exchange.getResponseHeaders().put(Headers.ETAG, tag.toString());
        if (ETagUtils.handleIfNoneMatch(exchange, tag, true)) {
            return true;
        }
        exchange.setStatusCode(StatusCodes.NOT_MODIFIED).endExchange();
        return false;
    }

    public static void send(HttpServerExchange exchange, String contentType, byte[] body) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, contentType);
        exchange.getResponseSender().send(ByteBuffer.wrap(body));
    }

    /** Sends a problem document. */
    public static void problem(HttpServerExchange exchange, int status, String detail) {
        if (exchange.isResponseStarted()) {
            exchange.endExchange();
            return;
        }
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        send(exchange, PROBLEM_TYPE, problem(status, detail));
    }

    /** Sends a problem document that asks the client to send the request again a little later. */
    public static void retryLater(HttpServerExchange exchange, int status, String detail) {
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
