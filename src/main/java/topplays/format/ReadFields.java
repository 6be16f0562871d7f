package topplays.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import topplays.format.settings.InputSettings;
import topplays.rule.MinimumAmount;

/**
 * The fields of a line that a parser reads. Other fields never make a line malformed.
 *
 * @param settings name the video, the plays and the fields of {@code --where}, which are always read
 * @param user the user's field, if it is read
 * @param time the time's field, if it is read
 * @param viewer the fields of the viewer, if it is read
 * @param form how several fields of a viewer become one
 * @param amount the field of a view's amount, if it is read
 * @param groups the fields of the groups, if they are read
 */
public record ReadFields(
        InputSettings settings,
        Optional<String> user,
        Optional<String> time,
        List<String> viewer,
        ViewerBytes.Form form,
        Optional<String> amount,
        List<String> groups) {

    /** The fields that counting reads: the time only if lines are selected by it, and never the user. */
    public static ReadFields ofCounts(InputSettings settings) {
        return new ReadFields(
                settings,
                Optional.empty(),
                settings.usesTime() ? Optional.of(settings.timeField()) : Optional.empty(),
                settings.viewerFields(),
                ViewerBytes.Form.WITH_LENGTHS,
                settings.rule().amount().map(MinimumAmount::field),
                settings.keys().groups());
    }

    /** The fields of an event. Its user is the viewer, if the settings name the viewer's fields. */
    static ReadFields ofEvents(InputSettings settings) {
        List<String> viewer = settings.rule().viewer().fields();
        return new ReadFields(
                settings,
                viewer.isEmpty() ? settings.eventUser() : Optional.empty(),
                settings.eventTime(),
                viewer,
                ViewerBytes.Form.JOINED,
                Optional.empty(),
                List.of());
    }

    /** The names of these fields, each once. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(settings.fields().video()));
        settings.fields().plays().ifPresent(names::add);
        settings.selection().where().forEach(where -> names.add(where.field()));
        time.ifPresent(name -> addTime(name, names));
        user.ifPresent(names::add);
        settings.agentField().ifPresent(names::add);
        settings.hostField().ifPresent(names::add);
        names.addAll(viewer);
        amount.ifPresent(names::add);
        names.addAll(groups);
        return names.stream().distinct().toList();
    }

    /** In a format with members, a name with a blank may be one member or two. */
    private void addTime(String name, List<String> names) {
        names.add(name);
        int blank = name.indexOf(' ');
        if (blank >= 0 && settings.syntax().format().namesMembers()) {
            names.add(name.substring(0, blank));
            names.add(name.substring(blank + 1));
        }
    }

    /** These names and all others in the settings. Columns must exist even if they are not read. */
    public List<String> namesAndNamed() {
        return Stream.concat(names().stream(), settings.namedFields())
                .distinct()
                .toList();
    }
}
