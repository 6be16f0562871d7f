package topplays.client;

import java.util.List;

/**
 * The outcome of one request: each line was accepted or rejected.
 *
 * @param accepted the number of lines that are durable
 * @param rejected the first rejected lines
 * @param moreRejected the number of rejected lines after these
 */
public record FeedAnswer(long accepted, List<Rejection> rejected, long moreRejected) {

    /**
     * A rejected line.
     *
     * @param line its number in the request, starting at 1
     */
    public record Rejection(int line, String reason) {}

    public FeedAnswer {
        if (accepted < 0) {
            throw new IllegalArgumentException("accepted must not be negative: " + accepted);
        }
        rejected = List.copyOf(rejected);
    }

    long lines() {
        return accepted + rejectedLines();
    }

    public long rejectedLines() {
        return rejected.size() + moreRejected;
    }
}
