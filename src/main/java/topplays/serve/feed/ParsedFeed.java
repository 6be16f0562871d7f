package topplays.serve.feed;

import java.util.List;
import topplays.model.EventBlock;

/**
 * A parsed body.
 *
 * @param events the valid events
 * @param rejected the invalid lines
 */
public record ParsedFeed(EventBlock events, List<RejectedLine> rejected) {
    public ParsedFeed {
        rejected = List.copyOf(rejected);
    }
}
