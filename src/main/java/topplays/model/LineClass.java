package topplays.model;

/** What became of a line. Every line read is of exactly one class. */
public enum LineClass {
    /** Names the columns. */
    HEADER,
    /** Cannot be read; a {@link MalformedReason} says why. */
    MALFORMED,
    /** Can be read, but an option leaves it out. */
    FILTERED,
    /** Counts as plays of a video. */
    COUNTED
}
