package topplays.verify.read;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import topplays.format.settings.Condition;
import topplays.format.settings.FieldNames;
import topplays.format.settings.InputSettings;
import topplays.rule.MinimumAmount;

/** The fields that a count reads and those that it names. */
record UsedFields(InputSettings settings) {

    /** The field that holds the time, if it is read. */
    Optional<String> time() {
        return settings.usesTime() ? Optional.of(settings.timeField()) : Optional.empty();
    }

    /** Whether lines name their fields, so that a field that is used may be missing. */
    boolean areMembers() {
        return settings.syntax().format().namesMembers();
    }

    /** The fields that are read, each once. */
    List<String> names() {
        return Stream.of(
                        Stream.of(settings.fields().video()),
                        settings.fields().plays().stream(),
                        settings.selection().where().stream().map(Condition::field),
                        settings.agentField().stream(),
                        settings.hostField().stream(),
                        time().stream(),
                        time().filter(name -> areMembers() && name.contains(" ")).stream()
                                .flatMap(name -> Stream.of(name.split(" ", 2))),
                        settings.viewerFields().stream(),
                        settings.rule().amount().map(MinimumAmount::field).stream(),
                        settings.keys().groups().stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /** The number of columns that a line must have: those that the settings name must exist even if they are not read. */
    int leastColumns(NamedColumns columns) throws IOException {
        int least = 0;
        for (String name : areMembers()
                ? List.<String>of()
                : Stream.concat(names().stream(), named()).toList()) {
            least = Math.max(least, Collections.max(columns.placesOfTime(name)) + 1);
        }
        return least;
    }

    private Stream<String> named() {
        FieldNames fields = settings.fields();
        return Stream.concat(
                Stream.of(fields.user(), fields.time(), fields.agent(), fields.host())
                        .flatMap(Optional::stream),
                settings.rule().viewer().fields().stream());
    }
}
