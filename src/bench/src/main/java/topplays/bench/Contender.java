package topplays.bench;

import java.util.List;
import java.util.Map;
import topplays.bench.data.Dataset;

/**
 * A program in a comparison: a command that reads an input.
 *
 * @param kind the expected output
 * @param environment variables in addition to those of this process
 */
record Contender(Kind kind, String name, Dataset dataset, List<String> command, Map<String, String> environment) {

    enum Kind {
        /** Topplays: prints {@code rank⇥video⇥plays}, and can keep its counts. */
        TOPPLAYS,
        /** Prints {@code video⇥plays} of the ten most played videos. */
        CHART,
        /** The output is ignored. */
        TIME_ONLY
    }

    Contender {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    Contender with(Map<String, String> variables) {
        return new Contender(kind, name, dataset, command, variables);
    }

    /** Another command for the same input. */
    Contender running(String otherName, List<String> otherCommand) {
        return new Contender(kind, otherName, dataset, otherCommand, environment);
    }

    Contender named(String otherName) {
        return new Contender(kind, otherName, dataset, command, environment);
    }
}
