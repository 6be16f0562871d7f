package topplays.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Questions for the plays of single videos, each asked for as often as it is played. */
final class QueryRequests implements Requests {
    private final List<ByteBuffer> requests;
    private int sent;

    QueryRequests(String host) throws IOException, InterruptedException {
        requests = SimulatedViews.bodies(1).stream()
                .map(line -> request(video(line), host))
                .toList();
    }

    private static String video(byte[] line) {
        String text = new String(line, StandardCharsets.US_ASCII);
        return text.substring(text.lastIndexOf('\t') + 1).strip();
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
