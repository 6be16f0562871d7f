package topplays.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A service that keeps the plays in memory, knows a batch again by its key, and misbehaves on command. Texts are Latin-1, so
 * that a character is a byte.
 */
public final class FakeService implements Closeable {
    static {
        // otherwise each answer waits 40 ms for the client to acknowledge its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Answer> faults = new ArrayDeque<>();
    private final Map<String, String> answersByKey = new HashMap<>();
    private final TreeMap<String, Long> plays = new TreeMap<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    /** Answers a request. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    public FakeService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Sets the answer to the next request that has none yet. */
    public synchronized void next(Answer fault) {
        faults.add(fault);
    }

    public static Answer status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            send(exchange, status, "application/problem+json", "{\"title\":\"Oh\",\"detail\":\"what now\"}");
        };
    }

    public static Answer text(int status, String contentType, String body) {
        return exchange -> send(exchange, status, contentType, body);
    }

    /** Accepts the request and breaks off in the middle of the answer. */
    public Answer brokenAnswer() {
        return exchange -> {
            answer(exchange);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer fault = nextFault(exchange);
            if (fault != null) {
                fault.to(exchange);
            } else {
                String body = answer(exchange);
                send(exchange, body.isEmpty() ? 404 : 200, "application/json", body);
            }
        }
    }

    private synchronized Answer nextFault(HttpExchange exchange) {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + String.join("", exchange.getRequestHeaders().getOrDefault("Authorization", List.of())));
        return faults.poll();
    }

    /** The body, empty if the path is unknown. */
    private synchronized String answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        if (path.equals("/v1/views")) {
            return views(exchange);
        }
        if (path.startsWith("/v1/videos/")) {
            return video(URLDecoder.decode(path.substring("/v1/videos/".length()), StandardCharsets.ISO_8859_1));
        }
        return top();
    }

    private String views(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        return answersByKey.computeIfAbsent(key, unused -> accept(body));
    }

    private String accept(String body) {
        bodies.add(body);
        List<String> rejected = new ArrayList<>();
        int accepted = 0;
        String[] lines = body.split("\n", -1);
        for (int i = 0; i < lines.length - 1; i++) {
            String[] fields = lines[i].split("\t", -1);
            if (fields.length == 3) {
                plays.merge(fields[2], 1L, Long::sum);
                accepted++;
            } else {
                rejected.add("{\"line\":%d,\"reason\":\"columns\"}".formatted(i + 1));
            }
        }
        return "{\"accepted\":%d,\"rejected\":[%s]}".formatted(accepted, String.join(",", rejected));
    }

    private String video(String video) {
        if (!plays.containsKey(video)) {
            return "";
        }
        long count = plays.get(video);
        long rank = 1 + plays.values().stream().filter(other -> other > count).count();
        return ("{\"video\":\"%s\",\"plays\":%d,\"batchPlays\":0,\"livePlays\":%d,\"rank\":%d,"
                        + "\"asOf\":\"2026-11-20T08:15:30.123Z\"}")
                .formatted(video, count, count, rank);
    }

    private String top() {
        List<String> rows = new ArrayList<>();
        plays.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(entry -> rows.add("{\"rank\":%d,\"video\":\"%s\",\"plays\":%d}"
                        .formatted(rows.size() + 1, entry.getKey(), entry.getValue())));
        return "{\"plays\":%d,\"videos\":%d,\"rows\":[%s]}"
                .formatted(
                        plays.values().stream().mapToLong(Long::longValue).sum(), plays.size(), String.join(",", rows));
    }

    private static void send(HttpExchange exchange, int status, String contentType, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Plays by video of the accepted lines. */
    public synchronized Map<String, Long> plays() {
        return Map.copyOf(plays);
    }

    /** The bodies with a new key, in the order of arrival. */
    public synchronized List<String> bodies() {
        return List.copyOf(bodies);
    }

    /** Method, target and token of each request. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
