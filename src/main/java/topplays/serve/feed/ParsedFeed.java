package topplays.serve.feed;

import java.util.List;
import topplays.model.EventBlock;

/**
 * A parsed body.
 *
 * @param events the valid events
 * @param rejected the first invalid lines, at most {@value FeedParser#MAX_LISTED}
 * @param rejectedLines the number of all invalid lines
 */
public record ParsedFeed(EventBlock events, List<RejectedLine> rejected, long rejectedLines) {
    public ParsedFeed {
        rejected = List.copyOf(rejected);
    }
}
