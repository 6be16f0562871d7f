package topplays.serve;

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
record RequestLimits(
        int bodyBytes,
        int headerBytes,
        int connections,
        int streams,
        Duration requestTime,
        Duration idleTime,
        long bodyMemoryBytes) {
    /** The usual limits for a heap of that size. */
    static RequestLimits forHeap(long heapBytes) {
        return new RequestLimits(
                16 << 20,
                32 << 10,
                1_024,
                100,
                Duration.ofSeconds(30),
                Duration.ofSeconds(75),
                Math.max(32L << 20, heapBytes / 16));
    }

    RequestLimits {
        if (bodyBytes < 1 || bodyMemoryBytes < bodyBytes) {
            throw new IllegalArgumentException(
                    "the memory for bodies must hold one of %d bytes: %d".formatted(bodyBytes, bodyMemoryBytes));
        }
        if (connections <= streams) {
            throw new IllegalArgumentException(
                    "connections must be more than streams, %d: %d".formatted(streams, connections));
        }
    }
}
