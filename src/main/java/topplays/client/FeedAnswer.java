package topplays.client;

import java.util.List;

/**
 * What became of the lines of one request: each was accepted or rejected.
 *
 * @param accepted how many are durable
 */
public record FeedAnswer(long accepted, List<Rejection> rejected) {

    /** @param line its number in the request, from 1 */
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
