package topplays.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.BitSet;
import java.util.Optional;
import org.apache.commons.codec.net.URLCodec;
import topplays.chart.Chart;
import topplays.model.VideoId;

/**
 * A client of the service: sends events, asks for play counts and the chart.
 *
 * <p>A request that fails temporarily is sent again. This is safe for events too: the service recognises a batch by its key.
 * Thread-safe.
 */
public final class PlayClient {
    private static final BitSet PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
            .chars()
            .collect(BitSet::new, BitSet::set, BitSet::or);

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    private final ServiceAddress address;
    private final HttpExchange http;
    private final Retries retries;

    /** @param token the token of the service, if it has one */
    public PlayClient(ServiceAddress address, Optional<String> token, Retries retries) {
        this.address = address;
        this.http = new HttpExchange(address, token);
        this.retries = retries;
    }

    /** Parses a body. */
    private interface Parser<T> {
        T parse(JsonNode json) throws IOException;
    }

    /** Sends lines; returns once the accepted ones are durable. */
    public FeedAnswer feed(LineBatch batch, FeedFormat format) throws ServiceException, InterruptedException {
        HttpRequest request = http.request("/v1/views")
                .header("Content-Type", format.contentType())
                .header("Idempotency-Key", batch.key().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(batch.body().array()))
                .build();
        FeedAnswer answer = retries.run(left -> read(succeeded(http.send(request, left)), ServiceJson::feedAnswer));
        if (answer.lines() != batch.lines()) {
            throw ServiceException.permanent(
                    "%s received %,d lines and reported on %,d".formatted(address, batch.lines(), answer.lines()));
        }
        return answer;
    }

    /** Returns the plays of a video, or empty if it has none. */
    public Optional<VideoAnswer> video(VideoId video) throws ServiceException, InterruptedException {
        HttpRequest request =
                http.request("/v1/videos/" + percentEncoded(video.toBytes())).build();
        return retries.run(left -> {
            HttpResponse<byte[]> response = http.send(request, left);
            return response.statusCode() == NOT_FOUND && isJson(response)
                    ? Optional.empty()
                    : Optional.of(read(succeeded(response), ServiceJson::videoAnswer));
        });
    }

    /** Encodes the dot too: a segment of a path that consists of dots would lead to another folder. */
    private static String percentEncoded(byte[] bytes) {
        return new String(URLCodec.encodeUrl(PLAIN, bytes), StandardCharsets.US_ASCII);
    }

    /** Returns the {@code k} most played videos. */
    public Chart top(int k) throws ServiceException, InterruptedException {
        HttpRequest request = http.request("/v1/top?k=" + k).build();
        return retries.run(left -> read(succeeded(http.send(request, left)), json -> ServiceJson.chart(json, k)));
    }

    private HttpResponse<byte[]> succeeded(HttpResponse<byte[]> response) throws ServiceException {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return response;
        }
        String message = message(response);
        if (status >= FIRST_SERVER_ERROR || status == TOO_MANY_REQUESTS || status == CONFLICT) {
            throw ServiceException.temporary(message, retryAfter(response));
        }
        throw ServiceException.permanent(message + advice(status));
    }

    private String message(HttpResponse<byte[]> response) {
        String answered = address + " answered " + response.request().method() + " "
                + response.request().uri().getRawPath() + " with " + response.statusCode();
        return isJson(response) ? answered + ServiceJson.problem(response.body()) : answered;
    }

    private static String advice(int status) {
        return switch (status) {
            case 401, 403 -> "; give the token of the service with --token-file FILE";
            case 301, 302, 303, 307, 308, 404, 405 -> ": is it a topplays service?";
            default -> "";
        };
    }

    /** A date instead of a number of seconds counts as no delay. */
    private static Duration retryAfter(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }

    private static boolean isJson(HttpResponse<byte[]> response) {
        return contentType(response).matches("application/([a-z.-]+\\+)?json(;.*)?");
    }

    private static String contentType(HttpResponse<byte[]> response) {
        return response.headers().firstValue("Content-Type").orElse("no content type");
    }

    private <T> T read(HttpResponse<byte[]> response, Parser<T> parser) throws ServiceException {
        String answered = address + " answered " + response.request().uri().getRawPath() + " with ";
        if (!isJson(response)) {
            throw ServiceException.permanent(
                    answered + contentType(response) + " instead of JSON: is it a topplays service?");
        }
        try {
            return parser.parse(ServiceJson.read(response.body()));
        } catch (IOException e) {
            String reason = e.getMessage().lines().findFirst().orElse("");
            throw ServiceException.permanent(
                    answered + "invalid JSON (" + reason + "): is it a topplays service of this version?", e);
        }
    }

    /** The number of requests that were sent again. */
    public long retries() {
        return retries.count();
    }
}
