package topplays.format;

import java.util.Optional;
import java.util.OptionalInt;
import topplays.format.cut.Fields;
import topplays.format.lists.AddressList;
import topplays.format.lists.IpAddress;
import topplays.format.lists.LineLists;
import topplays.format.lists.RobotVerdicts;
import topplays.format.settings.Columns;
import topplays.format.settings.InputSettings;
import topplays.format.settings.UnknownFieldException;
import topplays.model.LineClass;

/** The fields that are compared with the lists of robots and of hosts. A missing field is empty. Not thread-safe. */
final class ListedFields {
    private static final byte[] NOTHING = {};

    private final OptionalInt agent;
    private final OptionalInt host;
    private final Optional<RobotVerdicts> robots;
    private final Optional<AddressList> hosts;
    private final IpAddress address = new IpAddress();

    private ListedFields(OptionalInt agent, OptionalInt host, LineLists lists) {
        this.agent = agent;
        this.host = host;
        robots = lists.robots().map(RobotVerdicts::new);
        hosts = lists.hosts();
    }

    static ListedFields of(InputSettings settings, Columns columns) throws UnknownFieldException {
        return new ListedFields(
                columns.find(settings.agentField()),
                columns.find(settings.hostField()),
                settings.selection().lists());
    }

    /** The class of a readable line that no condition filters. */
    LineClass classOf(Fields fields) {
        if (robots.isPresent() && isRobot(fields, agent.getAsInt())) {
            return LineClass.ROBOTS;
        }
        return hosts.isPresent() && isExcluded(fields, host.getAsInt()) ? LineClass.EXCLUDED : LineClass.COUNTED;
    }

    private boolean isRobot(Fields fields, int field) {
        return fields.isMissing(field)
                ? robots.get().isRobot(NOTHING, 0, 0)
                : robots.get().isRobot(fields.source(field), fields.start(field), fields.end(field));
    }

    private boolean isExcluded(Fields fields, int field) {
        return !fields.isMissing(field)
                && hosts.get().contains(fields.source(field), fields.start(field), fields.end(field), address);
    }
}
