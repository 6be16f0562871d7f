package topplays.serve.feed;

/** What became of the events of a request. */
public enum FeedOutcome {
    /** They are durable, and counted. */
    ACCEPTED,
    /** They were accepted before, under the same key, and are durable; nothing was added. */
    REPEATED,
    /** The key came before, with another body. */
    OTHER_BODY,
    /** There is no room for them now. */
    FULL,
    /** There is no room for another key. */
    MANY_KEYS,
    /** There never is room for so many at once. */
    TOO_LARGE,
    /** They could not be kept. */
    FAILED
}
