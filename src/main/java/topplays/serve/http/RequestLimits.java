package topplays.serve.http;

import java.time.Duration;

/**
 * What a request may take.
 *
 * @param bodyBytes the longest body
 * @param headerBytes the longest request line and headers together
 * @param connections how many there may be at a time
 * @param streams how many of them may be streams of server-sent events
 * @param requestTime the longest from the first byte of a request to its last
 * @param idleTime how long a connection may be idle between two requests
 * @param bodyMemoryBytes what the bodies of all requests may take together
 */
public record RequestLimits(
        int bodyBytes,
        int headerBytes,
        int connections,
        int streams,
        Duration requestTime,
        Duration idleTime,
        long bodyMemoryBytes) {
    /** How often a body is in memory at the most: as it came, as it grew, as event lines, and on its way to the journal. */
    static final int BODY_COPIES = 4;

    private static final int USUAL_BODY_BYTES = 16 << 20;

    /** The usual limits for a heap of that size. */
    public static RequestLimits forHeap(long heapBytes) {
        return new RequestLimits(
                USUAL_BODY_BYTES,
                32 << 10,
                1_024,
                100,
                Duration.ofSeconds(30),
                Duration.ofSeconds(75),
                Math.max((long) BODY_COPIES * USUAL_BODY_BYTES, heapBytes / 8));
    }

    public RequestLimits {
        if (bodyBytes < 1 || bodyMemoryBytes < (long) BODY_COPIES * bodyBytes) {
            throw new IllegalArgumentException("the memory for bodies must hold %d copies of %d bytes: %d"
                    .formatted(BODY_COPIES, bodyBytes, bodyMemoryBytes));
        }
        if (connections <= streams) {
            throw new IllegalArgumentException(
                    "connections must be more than streams, %d: %d".formatted(streams, connections));
        }
    }
}
