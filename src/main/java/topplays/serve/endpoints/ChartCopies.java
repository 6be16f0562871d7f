package topplays.serve.endpoints;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import topplays.serve.http.Responses;
import topplays.serve.plays.LiveChart;
import topplays.serve.plays.PlayCountCache;

/**
 * Charts as JSON of a bounded length. A chart that has not changed is written once for all who ask for it. Thread-safe.
 */
public final class ChartCopies {
    private static final int MAX_COPIES = 4;

    private final PlayCountCache cache;
    private final int maxBytes;
    /** By the number of rows; the first was used longest ago. */
    private final Map<Integer, Copy> copies = new LinkedHashMap<>(MAX_COPIES, 0.75f, true);

    public ChartCopies(PlayCountCache cache, int maxBytes) {
        this.cache = cache;
        this.maxBytes = maxBytes;
    }

    /** A chart as JSON without its time, which comes last and is always of the same length. */
    static final class Copy {
        private static final int TIME_BYTES = Responses.time(Instant.EPOCH).length() + 2;

        private final long version;
        private final byte[] json;
        private final String state;

        Copy(LiveChart chart, int k, int maxBytes) {
            version = chart.version();
            json = Responses.bytes(new ChartJson(chart, k, maxBytes, Instant.EPOCH));
            state = "%d-%d-%d-%x"
                    .formatted(k, chart.plays(), chart.videos(), chart.rows().hashCode());
        }

        /** Changes with everything but the time. */
        String state() {
            return state;
        }

        int length() {
            return json.length;
        }

        /** The JSON with a time; only the time is copied. */
        ByteBuffer[] at(Instant time) {
            byte[] end = (Responses.time(time) + "\"}").getBytes(US_ASCII);
            return new ByteBuffer[] {ByteBuffer.wrap(json, 0, json.length - TIME_BYTES), ByteBuffer.wrap(end)};
        }

        String textAt(Instant time) {
            return new String(json, 0, json.length - TIME_BYTES, UTF_8) + Responses.time(time) + "\"}";
        }
    }

    /** The chart of the first {@code k} videos. May take a while: not for an I/O thread. */
    synchronized Copy chart(int k) {
        LiveChart chart = cache.chart(k);
        Copy before = copies.get(k);
        if (before != null && before.version == chart.version()) {
            return before;
        }
        Copy copy = new Copy(chart, k, maxBytes);
        copies.put(k, copy);
        if (copies.size() > MAX_COPIES) {
            copies.remove(copies.keySet().iterator().next());
        }
        return copy;
    }
}
