package topplays.format.settings;

import java.util.Optional;

/**
 * Which fields hold what: a column's name or its number from 1, a JSON member's name or pointer, or the name of a field
 * of the combined log format.
 *
 * @param video the video's id
 * @param user who watched, if named
 * @param time when, if named
 * @param plays a whole number from 0 that the line weighs, if named; otherwise each line weighs 1
 * @param timeFormat how the time is written: {@code iso}, {@code epoch}, {@code epoch-millis}, {@code clf} or a pattern
 */
public record FieldNames(
        String video, Optional<String> user, Optional<String> time, Optional<String> plays, String timeFormat) {

    /** The time format unless another is given: the combined log format has its own. */
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
