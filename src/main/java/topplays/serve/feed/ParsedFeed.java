package topplays.serve.feed;

import java.util.List;
import topplays.model.EventBlock;

/**
 * What a body holds.
 *
 * @param events those that can be read
 * @param rejected the lines that cannot
 */
public record ParsedFeed(EventBlock events, List<RejectedLine> rejected) {
    public ParsedFeed {
        rejected = List.copyOf(rejected);
    }
}
