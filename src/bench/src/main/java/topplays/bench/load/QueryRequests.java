package topplays.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Queries for the plays of videos that were fed before. Each video is queried as often as it is played. */
final class QueryRequests implements Requests {
    private final List<ByteBuffer> requests;
    private int sent;

    /** @param eventsEach events per fed batch */
    QueryRequests(String host, int eventsEach) throws IOException, InterruptedException {
        requests = SimulatedViews.bodies(eventsEach).stream()
                .flatMap(body -> new String(body, StandardCharsets.US_ASCII).lines())
                .map(line -> request(line.substring(line.lastIndexOf('\t') + 1), host))
                .toList();
    }

    private static ByteBuffer request(String video, String host) {
        String text = "GET /v1/videos/" + video + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public ByteBuffer next() {
        return requests.get(sent++ % requests.size()).duplicate();
    }

    @Override
    public int unitsEach() {
        return 1;
    }
}
