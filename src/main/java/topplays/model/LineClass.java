package topplays.model;

/** The class of a line. Every line read has exactly one. */
public enum LineClass {
    /** A line with the names of the columns. */
    HEADER,
    /** An unreadable line, with a {@link MalformedReason}. */
    MALFORMED,
    /** A readable line that an option excludes. */
    FILTERED,
    /** A line that counts as plays of a video. */
    COUNTED
}
