package topplays.serve.feed;

import java.util.Optional;
import java.util.function.Consumer;
import topplays.model.EventBlock;

/**
 * A request that feeds events.
 *
 * @param events may be empty
 * @param answer is called once, by the queue's thread
 */
public record FeedRequest(EventBlock events, Optional<FeedKey> key, Consumer<FeedOutcome> answer) {}
