package topplays.serve.feed;

/** The result of a request that feeds events. */
public enum FeedOutcome {
    /** The events are durable and counted. */
    ACCEPTED,
    /** The events were accepted before under the same key and are durable; nothing was added. */
    REPEATED,
    /** The key was used before with another body. */
    OTHER_BODY,
    /** The buffer has no room for the events now. */
    FULL,
    /** The maximum number of keys is stored. */
    MANY_KEYS,
    /** The events are larger than the whole buffer. */
    TOO_LARGE,
    /** The events could not be stored. */
    FAILED
}
