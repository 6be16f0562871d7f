package topplays.format.settings;

import java.time.ZoneId;
import java.util.Optional;

/**
 * The field that holds each value: a column's name or its number from 1, a JSON member's name or pointer, or the name of a
 * field of the combined log format.
 *
 * @param video the video's id
 * @param user the viewer, if named
 * @param time the time of the view, if named; two names joined by a blank are two fields with a blank between
 * @param plays the line's weight, a whole number from 0, if named; otherwise each line has weight 1
 * @param agent the user agent, for lists of robots, if named
 * @param host the address, for lists of hosts, if named
 * @param timeFormat how the time is written: a name of {@link topplays.format.time.TimeFormat} or a pattern
 * @param timeZone the zone of times that are written without one
 */
public record FieldNames(
        String video,
        Optional<String> user,
        Optional<String> time,
        Optional<String> plays,
        Optional<String> agent,
        Optional<String> host,
        String timeFormat,
        ZoneId timeZone) {

    /** The field of the viewer, named or, in event lines, by default. */
    Optional<String> user(LineFormat format) {
        return format == LineFormat.TOPPLAYS ? user.or(() -> Optional.of("user")) : user;
    }
}
