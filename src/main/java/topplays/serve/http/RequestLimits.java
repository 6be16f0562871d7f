package topplays.serve.http;

import java.time.Duration;

/**
 * The limits on requests and connections.
 *
 * @param bodyBytes the maximum length of a body
 * @param headerBytes the maximum length of request line and headers together
 * @param connections the maximum number of open connections
 * @param streams the maximum number of streams of server-sent events
 * @param requestTime the maximum time from the first byte of a request to its last
 * @param idleTime the maximum time between two requests of a connection
 * @param bodyMemoryBytes the memory for the bodies of all requests together
 */
public record RequestLimits(
        int bodyBytes,
        int headerBytes,
        int connections,
        int streams,
        Duration requestTime,
        Duration idleTime,
        long bodyMemoryBytes) {
    /** A body is in memory up to four times: as received, as it grows, as event lines, and on its way to the journal. */
    static final int BODY_COPIES = 4;

    private static final int DEFAULT_BODY_BYTES = 16 << 20;

    /** The default limits for a heap of that size. */
    public static RequestLimits forHeap(long heapBytes) {
        return new RequestLimits(
                DEFAULT_BODY_BYTES,
                32 << 10,
                1_024,
                100,
                Duration.ofSeconds(30),
                Duration.ofSeconds(75),
                Math.max((long) BODY_COPIES * DEFAULT_BODY_BYTES, heapBytes / 8));
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
