package topplays.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import topplays.format.settings.InputSettings;

/**
 * The fields of a line that a parser reads; what others hold makes no line malformed.
 *
 * @param settings name the video, the plays and the fields with wanted values, which are always read
 * @param user whose the event is, if anybody asks
 * @param time when it was, if anybody asks
 */
public record ReadFields(InputSettings settings, Optional<String> user, Optional<String> time) {

    /** What counting reads: the time where lines are chosen by it, and never the user. */
    public static ReadFields ofCounts(InputSettings settings) {
        return new ReadFields(
                settings,
                Optional.empty(),
                settings.selection().usesTime() ? Optional.of(settings.timeField()) : Optional.empty());
    }

    /** What an event is made of. */
    static ReadFields ofEvents(InputSettings settings) {
        return new ReadFields(settings, settings.eventUser(), settings.eventTime());
    }

    /** Each once. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(settings.fields().video()));
        settings.fields().plays().ifPresent(names::add);
        settings.selection().where().forEach(where -> names.add(where.field()));
        time.ifPresent(names::add);
        user.ifPresent(names::add);
        return names.stream().distinct().toList();
    }

    /** These and all that the settings name: as columns they must be there, read or not. */
    public List<String> namesAndNamed() {
        return Stream.concat(names().stream(), settings.namedFields())
                .distinct()
                .toList();
    }
}
