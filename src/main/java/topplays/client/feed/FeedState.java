package topplays.client.feed;

import java.util.List;
import java.util.Optional;

/**
 * The progress of a feed.
 *
 * @param accepted lines that the service has on disk
 * @param rejected lines that it rejected
 * @param firstRejected the first few of these, in the order of the answers
 * @param batches the number of requests that were answered
 * @param firstOpen the place of the first line that was sent and not answered, if any; all lines before it were answered
 */
public record FeedState(
        long accepted,
        long rejected,
        List<RejectedSourceLine> firstRejected,
        long batches,
        Optional<String> firstOpen) {

    public FeedState {
        firstRejected = List.copyOf(firstRejected);
    }

    public long lines() {
        return accepted + rejected;
    }
}
