package topplays.verify.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import topplays.model.LineClass;

/** The classes of lines by the lists of robots and of hosts. Thread-safe. */
public final class ListedLines {
    /** No lists. */
    public static final ListedLines NONE = new ListedLines(List.of(), List.of());

    private final Optional<PlainRobots> robots;
    private final Optional<PlainHosts> hosts;

    /**
     * @param robots the content of each list of robots
     * @param hosts the content of each list of hosts
     */
    public ListedLines(List<byte[]> robots, List<byte[]> hosts) {
        this.robots = robots.isEmpty() ? Optional.empty() : Optional.of(new PlainRobots(robots));
        this.hosts = hosts.isEmpty() ? Optional.empty() : Optional.of(new PlainHosts(hosts));
    }

    /** The class of a readable line that no condition filters. Throws {@link IOException} as {@link PlainRobots#match} does. */
    LineClass classOf(String agent, String host) throws IOException {
        if (robots.isPresent() && robots.get().match(agent)) {
            return LineClass.ROBOTS;
        }
        return hosts.isPresent() && hosts.get().contain(host) ? LineClass.EXCLUDED : LineClass.COUNTED;
    }
}
