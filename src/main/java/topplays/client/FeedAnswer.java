package topplays.client;

import java.util.List;

/**
 * The outcome of one request: each line was accepted or rejected.
 *
 * @param accepted the number of lines that are durable
 */
public record FeedAnswer(long accepted, List<Rejection> rejected) {

    /** @param line its number in the request, starting at 1 */
    public record Rejection(int line, String reason) {}

    public FeedAnswer {
        if (accepted < 0) {
            throw new IllegalArgumentException("accepted must not be negative: " + accepted);
        }
        rejected = List.copyOf(rejected);
    }

    long lines() {
        return accepted + rejected.size();
    }
}
