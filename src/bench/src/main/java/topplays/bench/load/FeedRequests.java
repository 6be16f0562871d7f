package topplays.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Requests that feed events, each with its own Idempotency-Key, like those of {@code topplays feed}. */
final class FeedRequests implements Requests {
    private final byte[] head;
    private final List<byte[]> bodies;
    private final int eventsEach;
    private final long runKey;
    private long sent;

    /** @param runKey different in each run; otherwise the service treats the events as repeated */
    FeedRequests(String host, int eventsEach, long runKey) throws IOException, InterruptedException {
        this.head = ("POST /v1/views HTTP/1.1\r\nHost: " + host
                        + "\r\nContent-Type: text/tab-separated-values\r\nIdempotency-Key: ")
                .getBytes(StandardCharsets.US_ASCII);
        this.bodies = SimulatedViews.bodies(eventsEach);
        this.eventsEach = eventsEach;
        this.runKey = runKey;
    }

    @Override
    public ByteBuffer next() {
        byte[] body = bodies.get((int) (sent % bodies.size()));
        byte[] rest = String.format(
                        Locale.ROOT, "%s\r\nContent-Length: %d\r\n\r\n", new UUID(runKey, sent), body.length)
                .getBytes(StandardCharsets.US_ASCII);
        sent++;
        return ByteBuffer.allocate(head.length + rest.length + body.length)
                .put(head)
                .put(rest)
                .put(body)
                .flip();
    }

    @Override
    public int unitsEach() {
        return eventsEach;
    }
}
