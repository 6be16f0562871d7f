package topplays.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import topplays.concurrent.Failures;
import topplays.model.DurationText;

/** Sends requests over connections that are kept and reused. Tries once. Thread-safe. */
final class HttpExchange {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    /** From the first byte sent to the last byte received. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);
    /** The timeout of the last attempt, even if less time is left. */
    private static final Duration MIN_TIMEOUT = Duration.ofSeconds(1);

    private final ServiceAddress address;
    private final Optional<String> token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    HttpExchange(ServiceAddress address, Optional<String> token) {
        this.address = address;
        this.token = token;
    }

    /** @param path begins with a slash, percent-encoded */
    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).header("Accept", "application/json");
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    /**
     * Returns the answer, of any status.
     *
     * @param timeLeft the timeout, rounded up to seconds and limited to {@link #MIN_TIMEOUT} to {@link #ANSWER_TIMEOUT}
     */
    HttpResponse<byte[]> send(HttpRequest request, Duration timeLeft) throws ServiceException, InterruptedException {
        Duration timeout = timeout(timeLeft);
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failed(failure);
            }
            throw new IllegalStateException("the HTTP client failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw ServiceException.temporary(address + " does not answer within " + DurationText.of(timeout), e);
        } finally {
            answer.cancel(true);
        }
    }

    private static Duration timeout(Duration timeLeft) {
        long seconds = timeLeft.plusMillis(999).toSeconds();
        return Duration.ofSeconds(Math.max(MIN_TIMEOUT.toSeconds(), Math.min(seconds, ANSWER_TIMEOUT.toSeconds())));
    }

    private ServiceException failed(IOException failure) {
        if (Failures.hasCause(failure, UnresolvedAddressException.class)) {
            return ServiceException.permanent("unknown host: " + address.base().getHost() + " in " + address, failure);
        }
        if (failure instanceof HttpConnectTimeoutException) {
            return ServiceException.temporary(
                    "cannot reach " + address + " within " + CONNECT_TIMEOUT.toSeconds() + " s", failure);
        }
        if (failure instanceof ConnectException) {
            return ServiceException.temporary("cannot reach " + address + ", is the service running?", failure);
        }
        String reason = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        if (failure instanceof SSLException) {
            return ServiceException.permanent("cannot make a secure connection to " + address + ": " + reason, failure);
        }
        if (reason.startsWith("Invalid status line")) {
            return ServiceException.permanent(address + " does not answer in HTTP: is it a topplays service?", failure);
        }
        return ServiceException.temporary(
                "the connection to " + address + " broke before the answer was complete (" + reason + ")", failure);
    }
}
