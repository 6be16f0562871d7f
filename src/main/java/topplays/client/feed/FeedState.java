package topplays.client.feed;

import java.util.List;
import java.util.Optional;
import topplays.client.RejectedLine;

/**
 * How far a feed has come.
 *
 * @param accepted lines that are durable with the service
 * @param rejected lines that it could not read
 * @param firstRejected the first few of them, in the order of the answers
 * @param batches that were answered
 * @param firstOpen the place of the first line that was sent and not answered, if there is one: all before it was
 */
public record FeedState(
        long accepted, long rejected, List<RejectedLine> firstRejected, long batches, Optional<String> firstOpen) {

    public FeedState {
        firstRejected = List.copyOf(firstRejected);
    }

    public long lines() {
        return accepted + rejected;
    }
}
