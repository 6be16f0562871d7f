package topplays.serve;

import java.util.List;
import topplays.model.EventBlock;

/**
 * What a body holds.
 *
 * @param events those that can be read
 * @param rejected the lines that cannot
 */
record ParsedFeed(EventBlock events, List<RejectedLine> rejected) {
    ParsedFeed {
        rejected = List.copyOf(rejected);
    }
}
