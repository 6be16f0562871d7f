package topplays.format.settings;

import java.util.Optional;

/**
 * The field that holds each value: a column's name or its number from 1, a JSON member's name or pointer, or the name of a
 * field of the combined log format.
 *
 * @param video the video's id
 * @param user the viewer, if named
 * @param time the time of the view, if named
 * @param plays the line's weight, a whole number from 0, if named; otherwise each line has weight 1
 * @param timeFormat how the time is written: {@code iso}, {@code epoch}, {@code epoch-millis}, {@code clf} or a pattern
 */
public record FieldNames(
        String video, Optional<String> user, Optional<String> time, Optional<String> plays, String timeFormat) {

    /** The default time format of an input format. */
    public static String defaultTimeFormat(LineFormat format) {
        return format == LineFormat.COMBINED ? "clf" : "iso";
    }

    public static FieldNames defaultsOf(LineFormat format) {
        return new FieldNames(
                format.defaultVideoField(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                defaultTimeFormat(format));
    }
}
