package topplays.model;

import java.util.List;

/** The class of a line. Every line read has exactly one: the first of these that applies. */
public enum LineClass {
    /** A line with the names of the columns. */
    HEADER,
    /** An unreadable line, with a {@link MalformedReason}. */
    MALFORMED,
    /** A readable line that an option excludes. */
    FILTERED,
    /** A line whose user agent is in a list of robots. */
    ROBOTS,
    /** A line whose address is in a list of excluded hosts. */
    EXCLUDED,
    /** A line without a viewer, if such lines are left out. */
    UNKNOWN,
    /** A view: a line that a count of plays is made from. */
    COUNTED;

    /** All classes but {@link #MALFORMED}, in the order in which files and reports list them. */
    public static final List<LineClass> READABLE = List.of(COUNTED, FILTERED, ROBOTS, EXCLUDED, UNKNOWN, HEADER);
}
