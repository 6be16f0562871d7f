package topplays.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import topplays.bytes.CollidingIds;

/**
 * Feeds a service one body of ids, which collided under its earlier hash or are random, and measures how long small feeds on
 * another connection take meanwhile: {@code CollidingFeed URL IDS colliding|random}. The slowest ends what it prints.
 */
public final class CollidingFeed {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI views;

    private CollidingFeed(URI views) {
        this.views = views;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = Integer.parseInt(arguments[1]);
        byte[][] ids = arguments[2].equals("random") ? random(count) : CollidingIds.ofEightCharacters(count);
        new CollidingFeed(URI.create(arguments[0] + "/v1/views")).run(arguments[2], ids);
    }

    private static byte[][] random(int count) {
        Random random = new Random(3);
        byte[][] ids = new byte[count][8];
        for (byte[] id : ids) {
            for (int i = 0; i < id.length; i++) {
                id[i] = (byte) (1 + random.nextInt(127));
            }
        }
        return ids;
    }

    private void run(String kind, byte[][] ids) throws IOException, InterruptedException {
        feed("{\"video\":\"first\"}\n");
        String body = body(ids);
        long begin = System.nanoTime();
        CompletableFuture<Double> large = CompletableFuture.supplyAsync(() -> {
            require(client.sendAsync(request(body), HttpResponse.BodyHandlers.ofString())
                    .join());
            return seconds(begin);
        });
        double slowest = 0;
        int feeds = 0;
        while (!large.isDone() || feeds < 10) {
            slowest = Math.max(slowest, feed("{\"video\":\"other\"}\n"));
            feeds++;
        }
        System.out.printf(
                Locale.ROOT,
                "%,d %s ids in %,d bytes: %.2f s; seconds of the slowest of %,d other feeds meanwhile: %.3f%n",
                ids.length,
                kind,
                body.length(),
                large.join(),
                feeds,
                slowest);
    }

    private static String body(byte[][] ids) {
        StringBuilder body = new StringBuilder();
        for (byte[] id : ids) {
            body.append("{\"video\":\"");
            for (char each : new String(id, US_ASCII).toCharArray()) {
                body.append("\\u%04x".formatted((int) each));
            }
            body.append("\"}\n");
        }
        return body.toString();
    }

    /** Returns how many seconds the answer took. */
    private double feed(String body) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        require(client.send(request(body), HttpResponse.BodyHandlers.ofString()));
        return seconds(begin);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private HttpRequest request(String body) {
        return HttpRequest.newBuilder(views)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static void require(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("status " + answer.statusCode() + ": " + answer.body());
        }
    }
}
