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
 * @param answerMemoryBytes the memory for the long answers to all requests together
 */
public record RequestLimits(
        int bodyBytes,
        int headerBytes,
        int connections,
        int streams,
        Duration requestTime,
        Duration idleTime,
        long bodyMemoryBytes,
        long answerMemoryBytes) {
    /** A body is in memory up to four times: as received, as it grows, as event lines, and on its way to the journal. */
    static final int BODY_COPIES = 4;

    private static final int DEFAULT_BODY_BYTES = 16 << 20;
    private static final int MIN_CONNECTIONS = 32;
    private static final int MAX_CONNECTIONS = 1_024;
    private static final int MAX_STREAMS = 100;
    private static final long MIN_ANSWER_BYTES = 32 << 20;

    /**
     * The default limits.
     *
     * @param heapBytes the maximum size of the heap
     * @param descriptors the maximum number of open files and sockets; half of them are left to the work behind the service
     */
    public static RequestLimits of(long heapBytes, long descriptors) {
        int connections = (int) Math.max(MIN_CONNECTIONS, Math.min(MAX_CONNECTIONS, descriptors / 2));
        return new RequestLimits(
                DEFAULT_BODY_BYTES,
                32 << 10,
                connections,
                Math.min(MAX_STREAMS, connections / 4),
                Duration.ofSeconds(30),
                Duration.ofSeconds(75),
                Math.max((long) BODY_COPIES * DEFAULT_BODY_BYTES, heapBytes / 8),
                Math.max(MIN_ANSWER_BYTES, heapBytes / 16));
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

    /** The maximum number of open connections of one client address. */
    int connectionsPerAddress() {
        return connections / 2;
    }

    /** The number of connections, in all and per address, that requests in progress leave to others and to /health. */
    int reservedConnections() {
        return Math.max(1, connections / 16);
    }
}
