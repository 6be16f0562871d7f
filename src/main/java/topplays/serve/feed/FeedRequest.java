package topplays.serve.feed;

import java.util.Optional;
import java.util.function.Consumer;
import topplays.model.EventBlock;

/**
 * Events that somebody waits to have acknowledged.
 *
 * @param events may be none
 * @param answer is called once, by the thread of the queue
 */
public record FeedRequest(EventBlock events, Optional<FeedKey> key, Consumer<FeedOutcome> answer) {}
