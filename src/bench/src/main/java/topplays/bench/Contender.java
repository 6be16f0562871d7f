package topplays.bench;

import java.util.List;
import java.util.Map;
import topplays.bench.data.Dataset;

/**
 * One of those that are compared: a command that reads an input.
 *
 * @param kind what it is like, and so what is expected of it
 * @param environment variables in addition to those of this process
 */
record Contender(Kind kind, String name, Dataset dataset, List<String> command, Map<String, String> environment) {

    enum Kind {
        /** The product: prints {@code rank⇥video⇥plays}, and its counts can be kept. */
        TOPPLAYS,
        /** Prints {@code video⇥plays} of the ten most played. */
        CHART,
        /** Only its time is of interest. */
        TIME_ONLY
    }

    Contender {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    Contender with(Map<String, String> variables) {
        return new Contender(kind, name, dataset, command, variables);
    }

    Contender named(String otherName) {
        return new Contender(kind, otherName, dataset, command, environment);
    }
}
